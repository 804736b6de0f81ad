import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { cancelStarted } from "@/lib/services/batches/cancel-started";
import { createBatch } from "@/lib/services/batches/create";
import { getBatch } from "@/lib/services/batches/get";
import { startBatch } from "@/lib/services/batches/start";
import { personOf } from "@/scripts/testing/world";
import { pause } from "@/scripts/testing/world";
import { until } from "../world";

const minutes = 60;

/** What a person does at a page that has failed: looks whether it was done after all, and else does it again. */
const insist = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await pause(500);
    }
  }
};

const draftSince = async (account: Account, kind: string, since: Date): Promise<string | null> => {
  const found = await db().batch.findFirst({
    where: { accountId: account.id, kind, createdAt: { gte: since } },
    select: { id: true },
  });
  return found?.id ?? null;
};

/** Prepares, checks, starts and awaits a batch of all these campaigns. Answers its id. */
const batchOf = async (
  account: Account,
  kind: "initiate" | "cancel",
  size: number,
  create: () => Promise<{ batchId: string }>,
): Promise<string> => {
  const since = new Date();
  const batchId = await insist(
    async () => (await draftSince(account, kind, since)) ?? (await create()).batchId,
  );
  const counts = () => getBatch(personOf(account), batchId);
  await until(
    `every campaign of the ${kind} can take part`,
    10 * minutes,
    async () => {
      const batch = await counts();
      return batch?.counts.ready === size;
    },
    { everyMs: 1_000 },
  );
  await insist(async () => {
    const batch = await counts();
    if (batch?.state !== "DRAFT") return;
    await startBatch(personOf(account), {
      batchId,
      strict: true,
      pilot: null,
      startsAt: null,
      confirm: batch.confirmation?.phrase ?? "",
    });
  });
  const isThrough = async () =>
    (await db().batch.findUniqueOrThrow({ where: { id: batchId } })).state === "DONE";
  await until(`the ${kind} is through`, 60 * minutes, isThrough, { everyMs: 1_000 });
  return batchId;
};

/** Starts a migration of every campaign, and cancels them all: two operations a campaign. */
export const round = async (account: Account, ids: string[], partnerId: string): Promise<void> => {
  const started = await batchOf(account, "initiate", ids.length, () =>
    createBatch(personOf(account), {
      kind: "initiate",
      selection: { mode: "ids", ids },
      args: { partnerId },
    }),
  );
  await batchOf(account, "cancel", ids.length, () => cancelStarted(personOf(account), { batchId: started }));
};
