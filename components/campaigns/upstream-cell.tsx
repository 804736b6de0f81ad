import type { CampaignRow } from "@/lib/services/campaigns/dto";

const words = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" } as const;

/** The present upstream; a declined one is said to be so, where the registry's portal shows a bare N/A. */
export const UpstreamCell = ({ upstream, factsReadAt }: Pick<CampaignRow, "upstream" | "factsReadAt">) => {
  if (upstream === null) {
    return <span className="text-muted">{factsReadAt === null ? "Not read yet" : "Never shared"}</span>;
  }
  const declined = upstream.status === "DECLINED";
  return (
    <span
      className="block max-w-28 max-md:max-w-56 roomy:max-w-40 max-md:text-end"
      title={`${upstream.name} (${upstream.id})`}
    >
      <span className="block truncate">{declined ? "N/A – declined" : upstream.name}</span>
      <span className="block truncate text-xs text-muted">
        {declined ? `by ${upstream.name}` : words[upstream.status]}
      </span>
    </span>
  );
};
