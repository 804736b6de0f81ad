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
    if (row === null) return { connected: false, nnid: null, pools: null, readAt: null, problem: null };
    return {
      connected: true,
      nnid: row.nnid,
      pools: row.readAt === null ? null : poolFacts(row.pools),
      readAt: row.readAt,
      problem: row.problem,
    };
  },
};

export const providerFacts = (provider: HandoverProvider, accountId: string): Promise<ProviderFacts> =>
  readers[provider](accountId);

const refreshers: Record<HandoverProvider, (accountId: string, now: Date) => Promise<unknown>> = {
  infobip: (accountId, now) =>
    db().infobipConnection.updateMany({ where: { accountId }, data: { dueAt: now } }),
};

/** Asks for the connection to be read again, pools and all. */
export const askProvider = async (
  provider: HandoverProvider,
  accountId: string,
  now: Date,
): Promise<void> => {
  await refreshers[provider](accountId, now);
};
