import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Time } from "@/components/ui/time";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";

const Deadline = ({ migration }: Pick<CampaignDetail, "migration">) => {
  if (!migration.expiresAt || !migration.timeLeft) return null;
  return (
    <p className="text-muted">
      <span className="font-medium text-text">{migration.timeLeft}</span> – ends{" "}
      <Time iso={migration.expiresAt} format="deadline" />
    </p>
  );
};

const Quote = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <blockquote className="my-1 border-s-2 border-border ps-3 break-words">{text}</blockquote>
  );

const openText = (detail: CampaignDetail): ReactNode => {
  const { migration, provisional, role, commands, dca } = detail;
  if (dca) return dcaText(detail);
  switch (migration.stage) {
    case "WAITING":
      return migration.waitingOn === "you"
        ? "Elect an upstream partner or decline. The existing chain carries traffic until then."
        : "The existing chain carries traffic until the new one is complete.";
    case "DECLINED":
      return (
        <>
          <Quote text={(provisional.upstream ?? provisional.downstream)?.explanation ?? null} />
          {role === "PARTNER" && commands.elect.allowed
            ? "Choose another upstream partner to go on. The days left do not start anew."
            : "To try another partner, cancel this migration and start again; the 30 days begin anew then."}
        </>
      );
    case "PARTLY_COVERED":
      return "It completes when every network that had a DCA before has one in the new chain.";
    case "EXPIRED":
      return "The 30 days are over. TCR closes it, and the existing chain stays in use.";
    case "NONE":
    case "COMPLETE":
    case "CANCELED":
    case "ENDED_SUSPENDED":
    case "ENDED_DEACTIVATED":
    case "UNKNOWN":
      return closedText(detail);
  }
};

/** A DCA has nothing to elect and nothing to cancel. */
const dcaText = (detail: CampaignDetail): ReactNode => {
  const { migration, provisional, commands } = detail;
  if (migration.stage === "WAITING" && migration.waitingOn === "you")
    return "Accept or decline. The existing chain carries traffic until then.";
  if (migration.stage === "WAITING")
    return "The existing chain carries traffic until the new one is complete.";
  if (migration.stage === "PARTLY_COVERED")
    return commands.shareSecondary.allowed
      ? "It completes when every network that had a DCA before has one in the new chain. Share it with a secondary DCA for those that you do not reach."
      : "It completes when every network that had a DCA before has one in the new chain.";
  if (migration.stage === "DECLINED")
    return (
      <>
        <Quote text={(provisional.upstream ?? provisional.downstream)?.explanation ?? null} />
        {commands.shareSecondary.allowed
          ? "Choose another secondary DCA to go on. The days left do not start anew."
          : "The partner below you decides how it goes on."}
      </>
    );
  if (migration.stage === "EXPIRED")
    return "The 30 days are over. TCR closes it, and the existing chain stays in use.";
  return closedText(detail);
};

const closedText = ({ migration, migrationRecord }: CampaignDetail): ReactNode => {
  if (migration.stage === "COMPLETE") return "The new chain carries traffic.";
  if (migration.stage === "UNKNOWN")
    return "Portage does not know this word of TCR. Refresh, or look at TCR.";
  if (migration.stage === "NONE") return "The existing chain carries traffic.";
  return (
    <>
      <Quote text={migrationRecord?.cancellationReason ?? null} />
      The existing chain stays in use.
    </>
  );
};

/** How the migration stands, and what comes next (7.1); the buttons for it are in the head. */
export const MigrationBanner = ({ detail }: { detail: CampaignDetail }) => {
  const { migration } = detail;
  return (
    <Banner
      tone={migration.tone}
      title={migration.stage === "NONE" ? "No migration is open" : migration.label}
      className="px-4 py-3"
    >
      <div className="grid gap-1">
        <div>{openText(detail)}</div>
        <Deadline migration={migration} />
      </div>
    </Banner>
  );
};
