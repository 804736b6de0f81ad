import type { DcaRole } from "@/lib/domain/campaign";
import { authorize } from "@/lib/services/authorize";
import { campaignsOf, exportScope } from "@/lib/services/campaigns/export";
import { inboxOrder } from "@/lib/services/campaigns/orders";
import type { ServiceContext } from "@/lib/services/context";
import type { NetworkView } from "./detail-dto";
import type { DcaQuery } from "./dto";
import { ownReach } from "./networks";
import { dcaRow } from "./row";
import { answerOf, dcaCounted, dcaWhere } from "./where";

const namesOf = (networks: NetworkView[] | null, which: (network: NetworkView) => boolean): string =>
  networks
    ?.filter(which)
    .map(({ name }) => name)
    .join("; ") ?? "not read yet";

export async function* exportDcaCampaigns(
  ctx: ServiceContext,
  role: DcaRole,
  query: DcaQuery,
): AsyncGenerator<Record<string, string>> {
  authorize(ctx, "campaigns:read");
  const { sort, page: _page, size: _size, from: _from, ...filter } = query;
  const scope = { ...(await exportScope(ctx)), me: await ownReach(ctx) };
  const status = answerOf(filter);
  const list = {
    counted: dcaCounted(ctx, role, filter),
    where: dcaWhere(ctx, role, filter),
    order: inboxOrder[sort],
  };
  for await (const each of campaignsOf(ctx, list)) {
    const row = dcaRow(each, { ...scope, role, status });
    yield {
      "Campaign ID": row.campaignId,
      "Brand ID": row.brandId,
      "Brand Name": row.brandName ?? "",
      "Brand Universal EIN": row.brandEin ?? "",
      "Use-Case": row.useCase,
      "CSP Name": row.csp?.name ?? "",
      [role === "PRIMARY" ? "Downstream CNP" : "Primary DCA"]: row.downstream?.name ?? "",
      "Shared With Me On (UTC)": row.sharedWithMeOn ?? "",
      "CNP Migration": row.cnpMigration ? "True" : "False",
      "Previously Accepted": row.previouslyAccepted ? "yes" : "no",
      "Expires (UTC)": row.expiresAt ?? "",
      Networks: namesOf(row.networks, () => true),
      "Networks Without DCA": namesOf(row.networks, (network) => network.by === null),
      "Secondary DCA": row.secondary?.name ?? "",
      "TCR Status": row.tcrStatus,
      "Acceptance Status": row.acceptanceStatus,
    };
  }
}
