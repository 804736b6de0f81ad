import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { systemContext } from "@/lib/services/system-context";
import { advanceCampaign } from "./advance";
import { wholeRow } from "./row";

/** A worker that dies with a campaign in hand leaves it due again after this long. */
const claimMs = 15_000;
const atOnce = 20;

/** Moves the due time on before anything is done, so that a second worker skips them and a dead one loses none. */
const claimDue = async (accountId: string): Promise<string[]> => {
  const rows = await db().$queryRaw<{ id: string }[]>`
    update "HandoverCampaign" set "dueAt" = now() + ${claimMs}::int * interval '1 millisecond'
    where id in (
      select id from "HandoverCampaign" where "accountId" = ${accountId} and "dueAt" <= now()
      order by "dueAt" limit ${atOnce}::int for update skip locked)
    returning id`;
  return rows.map(({ id }) => id);
};

const advanceOne = async (account: Account, id: string): Promise<void> => {
  const row = await db().handoverCampaign.findUnique({ where: { id }, include: wholeRow });
  if (row === null) return;
  // What a person ordered goes on.
  const ctx = systemContext(account, { job: "hand-over", role: "MANAGER" });
  const againMs = await advanceCampaign(ctx, row).catch((error: unknown) => {
    log().error({ handoverCampaign: id, err: String(error) }, "a hand-over could not go on");
    return claimMs;
  });
  if (againMs === 0) return;
  // Unless something made it due again, or moved it, meanwhile.
  await db().handoverCampaign.updateMany({
    where: { id, step: row.step, status: row.status, dueAt: row.dueAt },
    data: { dueAt: againMs === null ? null : new Date(Date.now() + againMs) },
  });
};

/** Does what is due for the hand-overs of an account, and goes on until nothing is. */
export const advanceHandovers = async (account: Account, isStopping: () => boolean): Promise<void> => {
  for (
    let ids = await claimDue(account.id);
    ids.length > 0 && !isStopping();
    ids = await claimDue(account.id)
  )
    for (const id of ids) await advanceOne(account, id);
};

export const accountsWithHandovers = async (): Promise<string[]> => {
  const rows = await db().handoverCampaign.findMany({
    where: { dueAt: { lte: new Date() } },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  return rows.map(({ accountId }) => accountId);
};
