import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { Tone } from "@/lib/domain/migration-state";
import type { MigrationRecord } from "@/lib/services/audit/migrations-of";

const ends: Record<string, { word: string; tone: Tone }> = {
  COMPLETE: { word: "Complete", tone: "success" },
  CANCELED: { word: "Canceled by initiator", tone: "neutral" },
  EXPIRED: { word: "Expired after 30 days", tone: "warning" },
  ENDED_SUSPENDED: { word: "Ended: suspended", tone: "danger" },
  ENDED_DEACTIVATED: { word: "Ended: deactivated or expired", tone: "neutral" },
  FAILED: { word: "Refused by TCR", tone: "danger" },
};

const End = ({ end }: { end: string | null }) => {
  const look = end === null ? { word: "Open", tone: "info" as const } : ends[end];
  return <Badge tone={look?.tone ?? "neutral"}>{look?.word ?? end}</Badge>;
};

const Migration = ({ migration }: { migration: MigrationRecord }) => (
  <li className="grid gap-3 rounded-lg border border-border bg-surface p-4">
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 className="text-lg">
        {migration.partnerName === null ? "Migration" : `To ${migration.partnerName}`}
      </h2>
      <End end={migration.end} />
    </div>
    <p className="text-sm">
      {migration.startedBy === null
        ? "Not started in Portage, or before its history began. First seen"
        : `Started by ${migration.startedBy},`}{" "}
      <Time iso={migration.startedAt} format="deadline" />
      {migration.endedAt !== null && (
        <>
          , ended <Time iso={migration.endedAt} format="deadline" />
        </>
      )}
      .
    </p>
    {migration.steps.length === 0 && (
      <p className="text-sm text-muted">
        Portage knows it from TCR&apos;s record. What happens from now on is listed here.
      </p>
    )}
    <ol className="grid gap-2 border-s border-border ps-4 text-sm empty:hidden">
      {migration.steps.map((step) => (
        <li key={step.id}>
          <Link href={`/audit/${step.id}`} className="rounded-sm font-medium text-link hover:underline">
            {step.title}
          </Link>{" "}
          <span className="text-muted">
            {step.actorName}, <Time iso={step.at} format="both" />
          </span>
          {step.text !== null && <p className="break-words">{step.text}</p>}
        </li>
      ))}
    </ol>
  </li>
);

/** Every migration of one campaign that Portage has seen, for admins. */
export const MigrationHistory = ({
  campaignId,
  migrations,
}: {
  campaignId: string;
  migrations: MigrationRecord[];
}) => (
  <div className="mx-auto grid max-w-240 gap-4 px-4 py-4 sm:px-6">
    <PageHeader
      title={`Migration history of ${campaignId}`}
      actions={
        <>
          <LinkButton
            size="sm"
            variant="ghost"
            href={`/campaigns/${encodeURIComponent(campaignId)}`}
            data-chrome
          >
            Open the campaign
          </LinkButton>
          <LinkButton
            size="sm"
            variant="ghost"
            href={`/audit?campaignId=${encodeURIComponent(campaignId)}`}
            data-chrome
          >
            All entries
          </LinkButton>
        </>
      }
    />
    {migrations.length === 0 ? (
      <EmptyState
        kind="nothing"
        sentence="Portage has seen no migration of this campaign."
        detail="One that ended before Portage first read the campaign is not in its history."
      />
    ) : (
      <ol aria-label="Migrations, newest first" className="grid gap-4">
        {migrations.map((migration) => (
          <Migration key={migration.startedAt} migration={migration} />
        ))}
      </ol>
    )}
  </div>
);
