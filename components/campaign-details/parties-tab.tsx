import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { CampaignDetail, ShareView } from "@/lib/services/campaigns/dto";
import { OfferButton } from "./detail-actions";
import { Fact, Facts, Missing, Section } from "./facts";
import { migrationOffer } from "./offers";
import { SharingState } from "@/components/ui/sharing-state";

export const Party = ({ share, children }: { share: ShareView; children?: ReactNode }) => {
  const at = share.statusAt ?? share.sharedAt;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{share.name}</span>
        <span className="font-mono text-xs text-muted">{share.id}</span>
        <SharingState status={share.status} />
      </p>
      {at && (
        <p className="text-sm text-muted">
          {share.status === "PENDING" ? "Shared" : "Since"} <Time iso={at} format="date" />
        </p>
      )}
      {share.explanation && <p className="text-sm">“{share.explanation}”</p>}
      {children}
    </div>
  );
};

export const Election = ({ state }: { state: CampaignDetail["dcaElection"] }) => {
  switch (state) {
    case "COMPLETE":
      return (
        <Badge tone="success" icon={CircleCheck}>
          DCA Election Completed
        </Badge>
      );
    case "PARTIAL":
    case "PENDING":
      return (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Badge tone="warning" icon={CircleAlert}>
            DCA Election Pending
          </Badge>
          {state === "PARTIAL" && (
            <span className="text-sm text-muted">Some networks have a DCA, others wait.</span>
          )}
        </span>
      );
    case null:
      return (
        <Badge tone="neutral" icon={CircleDashed}>
          Not read yet
        </Badge>
      );
  }
};

/** Who carries this campaign; the place where the registry's portal starts and cancels a migration. */
export const PartiesTab = ({ detail }: { detail: CampaignDetail }) => {
  const { live, provisional, migration } = detail;
  return (
    <Section title="Responsible parties">
      <Facts>
        {live.downstream && (
          <Fact label="Downstream partner">
            <Party share={live.downstream} />
          </Fact>
        )}
        <Fact label="Connectivity partner" action={<OfferButton offer={migrationOffer(detail)} />}>
          {live.upstream ? <Party share={live.upstream} /> : <Missing>Not shared with a partner</Missing>}
        </Fact>
        {migration.open && provisional.downstream && (
          <Fact label="Asked by (migration)">
            <Party share={provisional.downstream} />
          </Fact>
        )}
        {migration.open && provisional.upstream && (
          <Fact label="New partner (migration)">
            <Party share={provisional.upstream} />
          </Fact>
        )}
        <Fact label="DCA election">
          <Election state={detail.dcaElection} />
        </Fact>
        <Fact label="Reseller">
          {detail.reseller ? (
            <>
              {detail.reseller.name}{" "}
              <span className="font-mono text-xs text-muted">{detail.reseller.id}</span>
            </>
          ) : (
            <Missing>None involved</Missing>
          )}
        </Fact>
      </Facts>
    </Section>
  );
};
