import { TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { SharingState } from "@/components/ui/sharing-state";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import type { DcaDetail } from "@/lib/services/dca/detail-dto";
import type { PartnerRef } from "@/lib/services/partners/dto";
import { Fact, Facts, Missing, Section } from "./facts";
import { Election, Party } from "./parties-tab";

const roleWords = {
  PRIMARY: "Primary DCA, at the end of the chain of CSPs and CNPs",
  SECONDARY: "Secondary DCA, for networks that the primary does not reach",
};

/** By the chain that this DCA is asked in, not by one that it may not see. */
const electionOf = (networks: DcaDetail["networks"]): CampaignDetail["dcaElection"] => {
  if (networks === null) return null;
  const accepted = networks.filter((network) => network.by?.accepted).length;
  if (accepted === networks.length) return "COMPLETE";
  return accepted === 0 ? "PENDING" : "PARTIAL";
};

const Named = ({ partner }: { partner: PartnerRef }) => (
  <span className="inline-flex flex-wrap items-center gap-x-2">
    <span className="font-medium">{partner.name}</span>
    <span className="font-mono text-xs text-muted">{partner.id}</span>
  </span>
);

const Secondaries = ({ secondaries, holds }: Pick<DcaDetail, "secondaries" | "holds">) => (
  <div className="grid gap-2">
    {secondaries.length === 0 && <Missing>None</Missing>}
    {secondaries.map((secondary) => (
      <p key={secondary.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Named partner={secondary} />
        <SharingState status={secondary.status} />
        <span className="text-sm text-muted">{secondary.networks.join(", ")}</span>
      </p>
    ))}
    {holds && (
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone="warning" icon={TriangleAlert}>
          Holds the old request
        </Badge>
        {holds.name} has not answered yet in the old chain. Sharing with it in the new one fails until it has.
      </p>
    )}
  </div>
);

/** Who carries this campaign, as a DCA sees it: from the owner to the last DCA. */
export const DcaPartiesTab = ({ detail, dca }: { detail: CampaignDetail; dca: DcaDetail }) => {
  const { live, provisional, migration } = detail;
  const below = dca.role === "SECONDARY" ? "Primary DCA" : "Downstream CNP";
  return (
    <Section title="Responsible parties">
      <Facts>
        <Fact label="Your role">
          {dca.role === null ? <Missing>Not read yet</Missing> : roleWords[dca.role]}
        </Fact>
        <Fact label="CSP">{dca.csp ? <Named partner={dca.csp} /> : <Missing>Not read yet</Missing>}</Fact>
        <Fact label="Brand Universal EIN">
          {dca.brandEin ? (
            <span className="font-mono text-sm">{dca.brandEin}</span>
          ) : (
            <Missing>Not read yet</Missing>
          )}
        </Fact>
        {live.downstream && (
          <Fact label={migration.open && provisional.downstream ? `${below} (existing)` : below}>
            <Party share={live.downstream} />
          </Fact>
        )}
        {migration.open && provisional.downstream && (
          <Fact label={`${below} (migration)`}>
            <Party share={provisional.downstream} />
          </Fact>
        )}
        <Fact label={dca.role === "SECONDARY" ? "Other secondary DCAs" : "Secondary DCAs"}>
          <Secondaries secondaries={dca.secondaries} holds={dca.holds} />
        </Fact>
        <Fact label="DCA election">
          <Election state={electionOf(dca.networks)} />
        </Fact>
      </Facts>
    </Section>
  );
};
