import { db } from "@/lib/db";
import type { DcaRole } from "@/lib/domain/campaign";
import { authorize } from "@/lib/services/authorize";
import { chunks, exportScope } from "@/lib/services/campaigns/export";
import type { ServiceContext } from "@/lib/services/context";
import type { NetworkView } from "./detail-dto";
import type { DcaQuery } from "./dto";
import { dcaOrder } from "./list";
import { ownReach } from "./networks";
import { dcaRow } from "./row";
import { answerOf, dcaWhere } from "./where";

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
  const { sort, page: _page, size: _size, ...filter } = query;
  const where = dcaWhere(ctx, role, filter);
  const scope = { ...(await exportScope(ctx)), me: await ownReach(ctx) };
  const status = answerOf(filter);
  const read = (skip: number, take: number) =>
    db().campaign.findMany({ where, orderBy: dcaOrder[sort], skip, take });
  for await (const each of chunks(read)) {
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
