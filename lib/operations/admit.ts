import { db, inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { env } from "@/lib/env";
import { endPilots } from "./end-batches";
import { isItsTurn } from "./ledger";

/**
 * Operations of a batch wait as QUEUED; a window's worth at a time is let in among those that may be sent. So a pause
 * is one statement, a click has few ahead of it, batches of an account take turns, and a paused one costs nothing.
 */

type Standing = { due: boolean; running: boolean; pilots: boolean; pending: number };

const standingOf = async (accountId: string): Promise<Standing> => {
  const [standing] = await db().$queryRaw<Standing[]>`
    select coalesce(bool_or(b.state = 'SCHEDULED' and b."startsAt" <= now()), false) as due,
      coalesce(bool_or(b.state = 'RUNNING'), false) as running,
      coalesce(bool_or(b.state = 'RUNNING' and b.pilot is not null and b."pilotEndedAt" is null), false) as pilots,
      (select count(*)::int from "Operation" o
        where o."accountId" = ${accountId} and o.status = 'PENDING' and o.lane > 0) as pending
    from "Batch" b where b."accountId" = ${accountId} and b.state in ('SCHEDULED', 'RUNNING')`;
  return standing ?? { due: false, running: false, pilots: false, pending: 0 };
};

/** Those whose time has come begin. Their start was recorded when a person asked for it. */
const beginDue = (accountId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const begun = await tx.$queryRaw<{ id: string }[]>`
      update "Batch" set state = 'RUNNING', "startedAt" = now(), "runningSince" = now()
      where "accountId" = ${accountId} and state = 'SCHEDULED' and "startsAt" <= now()
      returning id`;
    for (const { id } of begun) await publish(tx, { accountId, kind: "batch", payload: id });
  });

/**
 * Takes turns over the running batches, each in its own order, in a pilot only its first ones. The lock on the batch
 * keeps a pause that is under way from missing what is let in meanwhile, and two workers from both filling the window;
 * one that is locked waits for the next turn.
 */
const letIn = async (accountId: string, window: number): Promise<void> => {
  await db().$executeRaw`
    with running as materialized (
      select b.id, b."startedAt", b.pilot, b."pilotEndedAt" from "Batch" b
      where b."accountId" = ${accountId} and b.state = 'RUNNING'
      for no key update skip locked),
    room as materialized (
      select greatest(0, ${window}::int - count(*)) as free from "Operation" o
      where o."accountId" = ${accountId} and o.status = 'PENDING' and o.lane > 0),
    next as (
      select q.id from running b cross join lateral (
        select o.id, row_number() over (order by o."batchSeq") as turn from (
          select c.id, c."batchSeq" from "Operation" c
          where c."batchId" = b.id and c.status = 'QUEUED' and c."dueAt" <= now()
            and (b.pilot is null or b."pilotEndedAt" is not null or c."batchSeq" <= b.pilot) and ${isItsTurn}
          order by c."batchSeq" limit (select free from room)) o) q
      order by q.turn, b."startedAt", b.id limit (select free from room))
    update "Operation" o set status = 'PENDING', "admittedAt" = now()
    from next where o.id = next.id and o.status = 'QUEUED'`;
};

/** Costs one small query when the account has no batch that moves. */
export const admit = async (accountId: string): Promise<void> => {
  const { due, running, pilots, pending } = await standingOf(accountId);
  if (due) await beginDue(accountId);
  if (pilots) await endPilots(accountId);
  const window = 2 * Math.max(1, env().TCR_WRITE_LIMIT.count);
  // Not one at a time: half a window is still there to be sent.
  if ((due || running) && pending <= window / 2) await letIn(accountId, window);
};

/** Accounts with something to begin, or to let in. */
export const accountsToAdmit = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct b."accountId" from "Batch" b
    where (b.state = 'SCHEDULED' and b."startsAt" <= now())
      or (b.state = 'RUNNING' and exists (select 1 from "Operation" o
        where o."batchId" = b.id and o.status = 'QUEUED' and o."dueAt" <= now()
          and (b.pilot is null or b."pilotEndedAt" is not null or o."batchSeq" <= b.pilot)))`;
  return rows.map((row) => row.accountId);
};
