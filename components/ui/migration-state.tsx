import {
  CircleCheck,
  CircleHelp,
  CircleSlash,
  CircleX,
  Clock,
  type LucideIcon,
  Minus,
  PieChart,
  TimerOff,
} from "lucide-react";
import type { MigrationBadge, MigrationStage } from "@/lib/domain/migration-state";
import { Absent } from "./absent";
import { Badge } from "./badge";
import { cx } from "./cx";
import { utcText } from "./time-text";

const icons: Record<MigrationStage, LucideIcon> = {
  NONE: Minus,
  WAITING: Clock,
  DECLINED: CircleX,
  PARTLY_COVERED: PieChart,
  COMPLETE: CircleCheck,
  CANCELED: CircleSlash,
  EXPIRED: TimerOff,
  ENDED_SUSPENDED: CircleSlash,
  ENDED_DEACTIVATED: CircleSlash,
  UNKNOWN: CircleHelp,
};

const urgencyClass = {
  none: "text-muted",
  soon: "text-warning-fg font-medium",
  now: "text-danger-fg font-medium",
};

/** A migration as icon, words and days left (7.1). Nothing but a dash when there is none. */
export const MigrationState = ({
  migration,
  className,
}: {
  migration: MigrationBadge;
  className?: string;
}) => {
  if (migration.stage === "NONE") {
    return <Absent word="No migration" />;
  }
  const deadline = migration.expiresAt ? `Ends ${utcText(new Date(migration.expiresAt))}` : undefined;
  return (
    <span className={cx("flex max-w-full flex-wrap items-center gap-x-2", className)}>
      <Badge tone={migration.tone} icon={icons[migration.stage]} title={migration.label} className="min-w-0">
        {migration.label}
      </Badge>
      {migration.timeLeft && (
        <span title={deadline} className={cx("text-xs whitespace-nowrap", urgencyClass[migration.urgency])}>
          {migration.timeLeft}
        </span>
      )}
    </span>
  );
};
