import type { Tx } from "@/lib/db";
import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { openOperationStatuses, operationKinds, type OperationKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";

export type Loaded = { row: Campaign; facts: CampaignFacts; open: OperationKind[] };

const kindOf = (text: string): OperationKind[] => operationKinds.filter((each) => each === text);

/** The campaigns of an action, all of this account, or an error that names the ones that are not. In the order asked for. */
export const campaignsInAccount = async (
  tx: Tx,
  ctx: ServiceContext,
  campaignIds: string[],
): Promise<Loaded[]> => {
  const accountId = ctx.account.id;
  const where = { accountId, campaignId: { in: campaignIds } };
  const [rows, operations] = await Promise.all([
    tx.campaign.findMany({ where }),
    tx.operation.findMany({ where: { ...where, status: { in: [...openOperationStatuses] } } }),
  ]);
  const found = new Map(rows.map((row) => [row.campaignId, row]));
  const missing = campaignIds.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const names = missing.slice(0, 5).join(", ");
    throw notFound(
      missing.length === 1
        ? `${ctx.account.name} has no campaign ${names}.`
        : `${ctx.account.name} has no campaigns ${names}${missing.length > 5 ? " and others" : ""}.`,
    );
  }
  return campaignIds.flatMap((campaignId) => {
    const row = found.get(campaignId);
    const open = operations
      .filter((each) => each.campaignId === campaignId)
      .flatMap((each) => kindOf(each.kind));
    return row === undefined ? [] : [{ row, facts: factsOf(row), open }];
  });
};
