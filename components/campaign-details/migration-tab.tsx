import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import { CoverageTable } from "./coverage-table";
import { Fact, Facts, Missing, Section } from "./facts";
import { MigrationBanner } from "./migration-banner";

const Record = ({ detail }: { detail: CampaignDetail }) => {
  const { migrationRecord: record, migration, provisional } = detail;
  if (!record) return null;
  return (
    <Section title="Transaction">
      <Facts>
        <Fact label="Initiated by">{record.initiatedBy}</Fact>
        <Fact label="Opened">
          <Time iso={record.createdAt} format="both" />
        </Fact>
        <Fact label={migration.open ? "Ends if not complete" : "Would have ended"}>
          <Time iso={record.expiresAt} format="deadline" />
          {migration.timeLeft && <span className="text-muted"> · {migration.timeLeft}</span>}
        </Fact>
        {provisional.upstream && (
          <Fact label={detail.role === "OWN" ? "New partner" : "Shared on to"}>
            {provisional.upstream.name}
          </Fact>
        )}
        {record.explanation && <Fact label="Explanation of the decline">{record.explanation}</Fact>}
        {record.cancellationReason && (
          <Fact label="Reason of the cancellation">{record.cancellationReason}</Fact>
        )}
        <Fact label="State at TCR">
          <span className="font-mono text-sm">{record.status}</span>
        </Fact>
      </Facts>
    </Section>
  );
};

type MigrationTabProps = {
  detail: CampaignDetail;
  /** The chain diagram, which the page brings. */
  chain: ReactNode;
};

export const MigrationTab = ({ detail, chain }: MigrationTabProps) => (
  <div className="grid gap-6">
    <MigrationBanner detail={detail} />
    <Section title="Chain">{chain}</Section>
    <Section title="Networks">
      {detail.coverage.length === 0 && detail.coverageVisible ? (
        <Missing>No network has reported yet.</Missing>
      ) : (
        <CoverageTable detail={detail} />
      )}
    </Section>
    <Record detail={detail} />
  </div>
);
