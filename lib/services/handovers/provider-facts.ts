import { z } from "zod";
import { db } from "@/lib/db";
import type { PoolFacts } from "@/lib/domain/handover/preflight";
import type { HandoverProvider } from "@/lib/domain/handover/providers";

/** What the account's connection to a provider last showed. */
export type ProviderFacts = {
  connected: boolean;
  nnid: string | null;
  /** Null: not read yet. */
  pools: PoolFacts[] | null;
  readAt: Date | null;
  problem: string | null;
  /** Whether a number may get an NNID of its own; where all get the customer's, this is no question. */
  mayChooseNnid: boolean;
};

const unconnected: ProviderFacts = {
  connected: false,
  nnid: null,
  pools: null,
  readAt: null,
  problem: null,
  mayChooseNnid: false,
};

/** As the mirror wrote them. */
const pools = z.array(
  z.object({
    id: z.string(),
    nnid: z.string().nullable(),
    status: z.string().nullable(),
    availability: z.string().nullish(),
  }),
);

const poolFacts = (json: unknown): PoolFacts[] =>
  pools.parse(json).map(({ id, nnid, status, availability }) => ({
    id,
    nnid,
    status,
    available: availability == null ? null : availability === "AVAILABLE",
  }));

const readers: Record<HandoverProvider, (accountId: string) => Promise<ProviderFacts>> = {
  infobip: async (accountId) => {
    const row = await db().infobipConnection.findUnique({ where: { accountId } });
    if (row === null) return unconnected;
    return {
      connected: true,
      nnid: row.nnid,
      pools: row.readAt === null ? null : poolFacts(row.pools),
      readAt: row.readAt,
      problem: row.problem,
      mayChooseNnid: false,
    };
  },
  bandwidth: async (accountId) => {
    const row = await db().bandwidthConnection.findUnique({ where: { accountId } });
    if (row === null) return unconnected;
    const { readAt, problem, mayChooseNnid } = row;
    return { connected: true, nnid: null, pools: null, readAt, problem, mayChooseNnid };
  },
};

export const providerFacts = (provider: HandoverProvider, accountId: string): Promise<ProviderFacts> =>
  readers[provider](accountId);

type Refresher = (accountId: string, campaignIds: string[], now: Date) => Promise<unknown>;

const refreshers: Record<HandoverProvider, Refresher> = {
  infobip: (accountId, _campaignIds, now) =>
    db().infobipConnection.updateMany({ where: { accountId }, data: { dueAt: now } }),
  bandwidth: async (accountId, campaignIds, now) => {
    const data = { dueAt: now };
    // Not the connection: its list of all imports is long, and the budget of calls small.
    await db().bandwidthCampaign.updateMany({ where: { accountId, campaignId: { in: campaignIds } }, data });
  },
};

/** Asks for the connection to be read again, pools and all, and what the provider shows of these campaigns. */
export const askProvider = async (
  provider: HandoverProvider,
  { accountId, campaignIds, now }: { accountId: string; campaignIds: string[]; now: Date },
): Promise<void> => {
  await refreshers[provider](accountId, campaignIds, now);
};
