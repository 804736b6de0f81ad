import { db, inTransaction } from "@/lib/db";
import type { Account, BandwidthCampaign } from "@/lib/db/generated/client";
import { rereadBandwidthCampaigns } from "@/lib/mirror/bandwidth-campaigns";
import { rereadBandwidthOrders } from "@/lib/mirror/bandwidth-orders";
import { rememberBandwidthImport } from "@/lib/mirror/bandwidth-store";
import { connectBandwidth } from "@/lib/mirror/connect-bandwidth";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { World } from "./world";

export type BandwidthWorld = {
  client: BandwidthClient;
  /** Changes how the sandbox's Bandwidth behaves to the account. */
  setUp: (change: object) => Promise<unknown>;
  /** A campaign that is shared, imported, and kept as imported. */
  imported: () => Promise<string>;
  row: (campaignId: string) => Promise<BandwidthCampaign>;
  due: (...campaignIds: string[]) => Promise<unknown>;
  /** Only reads what is due at Bandwidth, so that a hand-over which became due stays so. */
  read: () => Promise<void>;
  entries: (campaignId: string) => Promise<{ after: unknown }[]>;
};

/** The account connected to the sandbox's Bandwidth, and what tests of the mirror do there. */
export const bandwidthWorld = async (world: World, account: Account): Promise<BandwidthWorld> => {
  await world.bandwidth(account, { dueAt: null, subscription: {} });
  const client = await connectBandwidth(account);
  if (client === null) throw new Error("no connection");
  const never = () => false;
  return {
    client,
    setUp: (change) =>
      world.sandbox.control("POST", "/bandwidth/accounts", { company: account.companyId, ...change }),
    imported: async () => {
      const campaignId = await world.campaign([account.companyId, "BANDW"]);
      const record = await client.importCampaign(campaignId);
      await inTransaction((tx) => rememberBandwidthImport(tx, account.id, { campaignId, record }));
      return campaignId;
    },
    row: (campaignId) =>
      db().bandwidthCampaign.findUniqueOrThrow({
        where: { accountId_campaignId: { accountId: account.id, campaignId } },
      }),
    due: (...campaignIds) =>
      db().bandwidthCampaign.updateMany({
        where: { campaignId: { in: campaignIds } },
        data: { dueAt: new Date(Date.now() - 1_000) },
      }),
    read: async () => {
      await rereadBandwidthCampaigns(() => client, account.id, never);
      await rereadBandwidthOrders(() => client, account.id, never);
    },
    entries: (subjectId) =>
      db().auditEntry.findMany({
        where: { action: "bandwidth.stage-changed", subjectId },
        orderBy: { id: "asc" },
      }),
  };
};

/** A hand-over's campaign with numbers in an order, at a step that nothing but the order moves on. */
export const aBandwidthHandover = async (
  account: Account,
  campaignId: string,
  {
    order = null,
    numbers = [],
    state = "ACTIVE",
  }: { order?: string | null; numbers?: string[]; state?: string },
): Promise<string> => {
  const { campaigns } = await db().handover.create({
    data: {
      accountId: account.id,
      provider: "bandwidth",
      name: "To Bandwidth",
      createdBy: "Test Person",
      campaigns: {
        create: {
          accountId: account.id,
          campaignId,
          seq: 0,
          state,
          step: "import",
          status: "WAITING",
          externalId: order,
          numbers: {
            create: numbers.map((number, seq) => ({ number, seq, source: "pasted", orderId: order })),
          },
        },
      },
    },
    include: { campaigns: true },
  });
  return campaigns[0]?.id ?? "";
};
