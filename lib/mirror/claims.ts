import { db, Prisma, type Tx } from "@/lib/db";
import { log } from "@/lib/log";

/** A claim holds this long without a heartbeat. Short, so that what a dead worker was reading is read soon. */
const claimMs = 15_000;
const heartbeatMs = 5_000;
/** A claim is always further ahead than this; what became due meanwhile is not, even by a clock that is fast. */
const claimAheadMs = 4_000;

/** Where due times are kept: rows of an account, each with an id and the time at which it is to be read again. */
export type DueColumns = { table: Prisma.Sql; id: Prisma.Sql; due: Prisma.Sql };

const claimed = Prisma.sql`now() + ${claimMs}::int * interval '1 millisecond'`;
const isClaim = ({ due }: DueColumns): Prisma.Sql =>
  Prisma.sql`${due} > now() + ${claimAheadMs}::int * interval '1 millisecond'`;

/** Moves the due time on before reading: a worker that dies leaves it due again, a second one skips it. */
export const claimDue = async (
  { table, id, due }: DueColumns,
  accountId: string,
  most: number,
): Promise<string[]> => {
  const rows = await db().$queryRaw<{ id: string }[]>`
    update ${table} set ${due} = ${claimed}
    where "accountId" = ${accountId} and ${id} in (
      select ${id} from ${table} where "accountId" = ${accountId} and ${due} <= now()
      order by ${due} limit ${most}::int for update skip locked)
    returning ${id} as id`;
  return rows.map((row) => row.id);
};

/** Only claims: what became due again meanwhile stays so. */
const renew = async (columns: DueColumns, accountId: string, held: ReadonlySet<string>): Promise<void> => {
  const { table, id, due } = columns;
  await db().$executeRaw`
    update ${table} set ${due} = ${claimed}
    where "accountId" = ${accountId} and ${id} = any(${[...held]}::text[]) and ${isClaim(columns)}`;
};

/** Ends a claim with the time of the next reading; false where it became due again meanwhile, which it stays. */
export const release = async (
  tx: Tx,
  columns: DueColumns,
  { accountId, id: which, dueAt }: { accountId: string; id: string; dueAt: Date | null },
): Promise<boolean> => {
  const { table, id, due } = columns;
  const count = await tx.$executeRaw`
    update ${table} set ${due} = ${dueAt}::timestamptz
    where "accountId" = ${accountId} and ${id} = ${which} and ${isClaim(columns)}`;
  return count > 0;
};

type Work = {
  accountId: string;
  /** So many at a time. */
  most: number;
  isStopping: () => boolean;
};

/** Claims what is due until nothing is, and holds on to what `work` has not taken out of `held` yet. */
export const workDue = async (
  columns: DueColumns,
  { accountId, most, isStopping, work }: Work & { work: (held: Set<string>) => Promise<void> },
): Promise<void> => {
  let held = new Set<string>();
  const heartbeat = setInterval(() => {
    renew(columns, accountId, held).catch((error: unknown) => {
      log().warn({ err: String(error) }, "could not hold on to what is being read");
    });
  }, heartbeatMs);
  try {
    for (
      let ids = await claimDue(columns, accountId, most);
      ids.length > 0 && !isStopping();
      ids = await claimDue(columns, accountId, most)
    ) {
      held = new Set(ids);
      await work(held);
    }
  } finally {
    clearInterval(heartbeat);
  }
};

/** Reads what is due, side by side; `read` ends the claim of each, also when it fails. */
export const readDue = (
  columns: DueColumns,
  { read, ...work }: Work & { read: (id: string) => Promise<void> },
): Promise<void> =>
  workDue(columns, {
    ...work,
    work: async (held) => {
      await Promise.all([...held].map((id) => read(id).finally(() => held.delete(id))));
    },
  });
