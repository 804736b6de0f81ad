import { z } from "zod";
import type { Effect, Executor, TooLate } from "./executor";

/** DELETE /campaign/{id}/migrateCnp: the initiator only, and only before completion. */
export const cancelArgs = z.object({ explanation: z.string() });

/** Creation time (ISO) of the migration that is to end. */
const baseline = z.object({ migration: z.string() });

const completed: TooLate = {
  seen: "too-late",
  code: "COMPLETED",
  sentence: "The migration is already complete and cannot be canceled.",
};

const ended: TooLate = { seen: "too-late", code: "NOT_OPEN", sentence: "The migration is no longer open." };

const byStatus: Record<string, Effect> = {
  ACTIVE: { seen: "absent" },
  CANCELLED: { seen: "visible" },
  COMPLETED: completed,
};

export const cancel: Executor = {
  kind: "cancel",
  describe: ({ campaignId }) => `DELETE /campaign/${campaignId}/migrateCnp`,
  prepare: async (client, { campaignId }) => {
    const migration = await client.getMigration(campaignId);
    if (migration?.status === "COMPLETED") return completed;
    if (migration === null || migration.status === "CANCELLED") return ended;
    return { baseline: { migration: migration.createdAt.toISOString() } };
  },
  send: async (client, { campaignId, args }) => {
    const { explanation } = cancelArgs.parse(args);
    await client.cancelMigration(campaignId, explanation === "" ? undefined : explanation);
  },
  effect: async (client, operation) => {
    const migration = await client.getMigration(operation.campaignId);
    if (migration === null) return { seen: "undecidable" };
    // A newer migration means that the one to cancel is over.
    if (migration.createdAt.toISOString() !== baseline.parse(operation.baseline).migration)
      return { seen: "visible" };
    return byStatus[migration.status] ?? { seen: "undecidable" };
  },
};
