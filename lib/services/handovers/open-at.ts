import { db, type Tx } from "@/lib/db";
import { isOffline } from "@/lib/domain/handover/downtime";
import type { HandoverProvider } from "@/lib/domain/handover/providers";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";

/** An open hand-over that needs the connection to its provider. */
export type OpenAtProvider = {
  id: string;
  name: string;
  /** On their way, at whatever step. */
  campaigns: number;
  /** Of them those whose numbers are dead until the provider has registered them, by id. */
  offline: string[];
};

/** The account's open hand-overs to a provider, oldest first. */
export const openHandoversAt = async (
  ctx: ServiceContext,
  provider: HandoverProvider,
  tx: Tx = db(),
): Promise<OpenAtProvider[]> => {
  authorize(ctx, "campaigns:read");
  const rows = await tx.handover.findMany({
    where: { accountId: ctx.account.id, provider, campaigns: { some: { state: "ACTIVE" } } },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      name: true,
      campaigns: {
        where: { state: "ACTIVE" },
        select: { campaignId: true, switchedAt: true, registeredAt: true, restoredAt: true },
      },
    },
  });
  return rows.map(({ id, name, campaigns }) => ({
    id,
    name,
    campaigns: campaigns.length,
    offline: campaigns.filter(isOffline).map(({ campaignId }) => campaignId),
  }));
};
