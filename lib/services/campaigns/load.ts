import type { Tx } from "@/lib/db";
import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { openOperationStatuses, operationKinds, type OperationKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

export type Loaded = { row: Campaign; facts: CampaignFacts; open: OperationKind[] };

const kindOf = (text: string): OperationKind[] => operationKinds.filter((each) => each === text);

/** Those of the campaigns that the account has, by id, with the kinds of write that are open on each. */
export const loadCampaigns = async (
  tx: Tx,
  accountId: string,
  campaignIds: string[],
): Promise<Map<string, Loaded>> => {
  const where = { accountId, campaignId: { in: campaignIds } };
  const [rows, operations] = await Promise.all([
    tx.campaign.findMany({ where }),
    tx.operation.findMany({
      where: { ...where, status: { in: [...openOperationStatuses] } },
      select: { campaignId: true, kind: true },
    }),
  ]);
  const open = new Map<string, OperationKind[]>();
  for (const { campaignId, kind } of operations)
    open.set(campaignId, [...(open.get(campaignId) ?? []), ...kindOf(kind)]);
  return new Map(
    rows.map((row) => [row.campaignId, { row, facts: factsOf(row), open: open.get(row.campaignId) ?? [] }]),
  );
};

/** The campaigns of an action, all of this account, or an error that names the ones that are not. In the order asked for. */
export const campaignsInAccount = async (
  tx: Tx,
  ctx: ServiceContext,
  campaignIds: string[],
): Promise<Loaded[]> => {
  const found = await loadCampaigns(tx, ctx.account.id, campaignIds);
  const missing = campaignIds.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const names = missing.slice(0, 5).join(", ");
    throw notFound(
      missing.length === 1
        ? `${ctx.account.name} has no campaign ${names}.`
        : `${ctx.account.name} has no campaigns ${names}${missing.length > 5 ? " and others" : ""}.`,
    );
  }
  return campaignIds.flatMap((campaignId) => found.get(campaignId) ?? []);
};
