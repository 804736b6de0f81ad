import { CircleCheck, CircleHelp, CircleSlash } from "lucide-react";
import { whyNot } from "@/lib/domain/roles";
import type { CampaignRow } from "@/lib/services/campaigns/dto";

/** Says something about the person, not about the campaign; the actions give it. */
const roleReason = whyNot("migrations:write", "start a migration");

type EligibilityProps = Pick<CampaignRow, "eligible" | "commands">;

/** Whether it can be migrated: icon, word and the first reason; the title holds them all (S6). */
export const Eligibility = ({ eligible, commands }: EligibilityProps) => {
  if (eligible === null) {
    return (
      <span className="inline-flex items-center gap-1 text-muted">
        <CircleHelp size={14} aria-hidden />
        Not read yet
      </span>
    );
  }
  if (eligible) {
    return (
      <span className="inline-flex items-center gap-1 text-success-fg">
        <CircleCheck size={14} aria-hidden />
        Eligible
      </span>
    );
  }
  const reasons = commands.initiate.reasons.filter((reason) => reason !== roleReason);
  const [first, ...others] = reasons;
  return (
    <span
      className="block max-w-32 max-md:max-w-56 roomy:max-w-48 max-md:text-end"
      title={reasons.join("\n")}
    >
      <span className="flex items-center gap-1 max-md:justify-end">
        <CircleSlash size={14} aria-hidden className="text-muted" />
        Not eligible
      </span>
      {first && (
        <span className="block truncate text-xs text-muted">
          {first}
          {others.length > 0 && ` (+${String(others.length)})`}
        </span>
      )}
    </span>
  );
};
