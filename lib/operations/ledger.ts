import { db, Prisma, type Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { handoverOperationKinds, type RemoteSystem, systemOf } from "@/lib/domain/operation";

/**
 * The rows of remote writes and the only statements that move them (reliability.md 1). Each claim raises `fence`,
 * and each later update asks for that fence, so that a stalled worker changes nothing.
 */

/** A claim holds this long without a heartbeat. Short, so that a dead worker's work is found soon. */
export const leaseMs = 6_000;

type Claimed = { id: string };

const load = async (rows: Claimed[]): Promise<Operation | null> => {
  const row = rows[0];
  return row === undefined ? null : db().operation.findUnique({ where: { id: row.id } });
};

/**
 * What the operation `c` waits for, if anything, has ended; how it ended its own preparation finds out. Asked for null first: without, a
 * join goes through every operation of a large batch, none of which waits for another.
 */
export const isItsTurn = Prisma.sql`(c."afterId" is null or not exists (select 1 from "Operation" a
  where a.id = c."afterId" and a.status not in ('DONE', 'FAILED', 'WITHDRAWN')))`;

/** The kinds that this system carries out; TCR also gets those that nobody knows. */
const isFor = (system: RemoteSystem): Prisma.Sql => {
  const others = handoverOperationKinds.filter((kind) => systemOf(kind) !== system);
  const own = handoverOperationKinds.filter((kind) => systemOf(kind) === system);
  return system === "TCR"
    ? Prisma.sql`c.kind <> all(${others}::text[])`
    : Prisma.sql`c.kind = any(${own}::text[])`;
};

/**
 * The next operation to send: interactive ones first, then the oldest. Committed before the call is made.
 * A campaign with an unsettled write waits until that one is known.
 */
export const claimPending = async (
  accountId: string,
  system: RemoteSystem = "TCR",
): Promise<Operation | null> =>
  load(
    await db().$queryRaw<Claimed[]>`
      update "Operation" set status = 'SENDING', fence = fence + 1, attempts = attempts + 1,
        "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond', "sentAt" = coalesce("sentAt", now())
      where status = 'PENDING' and id = (
        select c.id from "Operation" c
        where c."accountId" = ${accountId} and c.status = 'PENDING' and c.prepared and c."dueAt" <= now()
          and ${isFor(system)} and ${isItsTurn}
          and not exists (select 1 from "Operation" b
            where b."accountId" = c."accountId" and b."campaignId" = c."campaignId" and b.id <> c.id
              and b.status in ('SENDING', 'UNKNOWN', 'CHECKING'))
        order by c.lane, c."createdAt", c."batchSeq", c.id
        limit 1 for update skip locked)
      returning id`,
  );

export type Upcoming = Pick<Operation, "id" | "kind" | "lane" | "prepared">;

/** The next operations that will want a slot, as things stand, in their order. Changes nothing. */
export const peekPending = async (
  accountId: string,
  system: RemoteSystem,
  limit: number,
): Promise<Upcoming[]> =>
  db().$queryRaw<Upcoming[]>`
    select c.id, c.kind, c.lane, c.prepared from "Operation" c
    where c."accountId" = ${accountId} and c.status = 'PENDING' and c."dueAt" <= now()
      and ${isFor(system)} and ${isItsTurn} and not exists (select 1 from "Operation" b
        where b."accountId" = c."accountId" and b."campaignId" = c."campaignId" and b.id <> c.id
          and b.status in ('SENDING', 'UNKNOWN', 'CHECKING'))
    order by c.lane, c."createdAt", c."batchSeq", c.id limit ${limit}::int`;

/**
 * Keeps the state before the first send. Only while it waits: a claim elsewhere, or a pause of its batch meanwhile, makes
 * this a no-op. False when it was one.
 */
export const savePrepared = async (
  { id, fence }: Held,
  baseline: Prisma.InputJsonObject,
): Promise<boolean> => {
  const { count } = await db().operation.updateMany({
    where: { id, fence, status: "PENDING", prepared: false },
    data: { prepared: true, baseline },
  });
  return count === 1;
};

/** The next ambiguous operation whose settle time is over: its effect is read, nothing is sent. */
export const claimUnknown = async (
  accountId: string,
  system: RemoteSystem = "TCR",
): Promise<Operation | null> =>
  load(
    await db().$queryRaw<Claimed[]>`
      update "Operation" set status = 'CHECKING', fence = fence + 1,
        "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond'
      where status = 'UNKNOWN' and id = (
        select c.id from "Operation" c
        where c."accountId" = ${accountId} and c.status = 'UNKNOWN' and c."dueAt" <= now() and ${isFor(system)}
        order by c.lane, c."dueAt", c.id
        limit 1 for update skip locked)
      returning id`,
  );

/**
 * Claims whose worker died. What was being sent is ambiguous and rests for the settle time; what was being read
 * can be read again at once. The fence rises, so that the old worker, should it wake, changes nothing.
 */
export const releaseExpired = async (settleMs: number): Promise<{ accountId: string }[]> =>
  db().$queryRaw<{ accountId: string }[]>`
    update "Operation" set status = 'UNKNOWN', fence = fence + 1, "leaseUntil" = null,
      "dueAt" = case when status = 'SENDING' then now() + ${settleMs}::int * interval '1 millisecond' else now() end
    where status in ('SENDING', 'CHECKING') and "leaseUntil" < now()
    returning "accountId"`;

export type Held = { id: string; fence: number };

export const renewLeases = async (held: Held[]): Promise<void> => {
  if (held.length === 0) return;
  const ids = held.map((each) => each.id);
  const fences = held.map((each) => each.fence);
  await db().$executeRaw`
    update "Operation" o set "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond'
    from unnest(${ids}::text[], ${fences}::int[]) as held(id, fence)
    where o.id = held.id and o.fence = held.fence and o.status in ('SENDING', 'CHECKING')`;
};

/** True when this worker still holds the claim and the row was changed. */
export const settle = async (
  tx: Tx,
  held: Held,
  change: Prisma.OperationUpdateManyMutationInput,
): Promise<boolean> => {
  const { count } = await tx.operation.updateMany({
    where: { id: held.id, fence: held.fence, status: { in: ["SENDING", "CHECKING"] } },
    data: { leaseUntil: null, ...change },
  });
  return count === 1;
};

/** Accounts with something to do now, and how long until the next that has something to do later. */
export const accountsDue = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct "accountId" from "Operation" where status in ('PENDING', 'UNKNOWN') and "dueAt" <= now()`;
  return rows.map((row) => row.accountId);
};
