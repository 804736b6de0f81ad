import { z } from "zod";
import type { Executor } from "./executor";

/** POST /campaign/{id}/migrateCnp/{upstreamCnpId}: not idempotent, a repeat while open answers 592. */
export const initiateArgs = z.object({ partnerId: z.string() });

/** Creation time (ISO) of the campaign's last migration before ours: a newer one is ours. */
const baseline = z.object({ lastMigration: z.string().nullable() });

export const initiate: Executor = {
  kind: "initiate",
  describe: ({ campaignId, args }) =>
    `POST /campaign/${campaignId}/migrateCnp/${initiateArgs.parse(args).partnerId}`,
  prepare: async (client, { campaignId }) => {
    const last = await client.getMigration(campaignId);
    if (last?.status === "ACTIVE") {
      return {
        seen: "too-late",
        code: "592",
        sentence: "A migration was opened on this campaign in the meantime.",
      };
    }
    return { baseline: { lastMigration: last?.createdAt.toISOString() ?? null } };
  },
  send: async (client, { campaignId, args }) => {
    await client.startMigration(campaignId, initiateArgs.parse(args).partnerId);
  },
  effect: async (client, operation) => {
    const { lastMigration } = baseline.parse(operation.baseline);
    const migration = await client.getMigration(operation.campaignId);
    if (migration === null || migration.createdAt.toISOString() === lastMigration) return { seen: "absent" };
    if (migration.status !== "ACTIVE") return { seen: "visible" };
    const { upstream } = await client.getCampaignSharing(operation.campaignId, { cnpMigration: true });
    if (upstream?.partnerId === initiateArgs.parse(operation.args).partnerId) return { seen: "visible" };
    return {
      seen: "too-late",
      code: "592",
      sentence: "Somebody else in the chain has a migration open on this campaign.",
    };
  },
};
