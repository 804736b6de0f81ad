import {
  CircleAlert,
  CircleHelp,
  CircleSlash,
  Clock,
  Eye,
  LoaderCircle,
  type LucideIcon,
  RefreshCw,
} from "lucide-react";
import { type OperationStatus } from "@/lib/domain/operation";
import type { Tone } from "@/lib/domain/migration-state";
import type { OperationView } from "@/lib/services/operations/dto";
import { Badge } from "./badge";
import { cx } from "./cx";

type Look = { word: string; tone: Tone; icon: LucideIcon };

const queued: Look = { word: "Queued", tone: "neutral", icon: Clock };

const looks: Record<Exclude<OperationStatus, "DONE">, Look> = {
  QUEUED: queued,
  PENDING: { word: "Sending…", tone: "info", icon: LoaderCircle },
  SENDING: { word: "Sending…", tone: "info", icon: LoaderCircle },
  UNKNOWN: { word: "Result unknown", tone: "warning", icon: CircleHelp },
  CHECKING: { word: "Checking…", tone: "info", icon: RefreshCw },
  NEEDS_REVIEW: { word: "Needs review", tone: "warning", icon: Eye },
  FAILED: { word: "Failed", tone: "danger", icon: CircleAlert },
  WITHDRAWN: { word: "Withdrawn", tone: "neutral", icon: CircleSlash },
};

type Shown = Pick<OperationView, "status" | "waiting" | "sentence" | "nextStep" | "code">;

const lookOf = ({ status, waiting }: Shown): Look | null => {
  if (status === "DONE") return null;
  return status === "PENDING" && waiting ? queued : looks[status];
};

type OperationStateProps = {
  operation: Shown;
  /** Adds the sentence and the next step beneath; the title holds them otherwise. */
  explained?: boolean;
  className?: string;
};

/** One remote write as a badge: Sending…, Queued, Result unknown, Checking…, Needs review, Failed. */
export const OperationState = ({ operation, explained = false, className }: OperationStateProps) => {
  const look = lookOf(operation);
  if (!look) return null;
  const sentence = [operation.sentence, operation.nextStep].filter(Boolean).join(" ");
  return (
    <span className={cx("inline-flex max-w-full flex-col items-start gap-0.5", className)}>
      <Badge tone={look.tone} icon={look.icon} title={sentence || undefined}>
        {look.word}
      </Badge>
      {explained && sentence && (
        <span className="text-xs text-muted">
          {sentence}
          {operation.code && <span className="font-mono"> {operation.code}</span>}
        </span>
      )}
    </span>
  );
};
