import { db, Prisma } from "@/lib/db";
import { log } from "@/lib/log";

/** What of Bandwidth's is read again by its due time: imported campaigns, and orders. */
export type Room = "campaigns" | "orders";

const columns: Record<Room, { table: Prisma.Sql; id: Prisma.Sql }> = {
  campaigns: { table: Prisma.sql`"BandwidthCampaign"`, id: Prisma.sql`"campaignId"` },
  orders: { table: Prisma.sql`"BandwidthOrder"`, id: Prisma.sql`id` },
};

/** A claim holds this long without a heartbeat. Short, so that what a dead worker was reading is read soon. */
const claimMs = 15_000;
const heartbeatMs = 5_000;
/** A claim is always further ahead than this; what became due meanwhile is not, even by a clock that is fast. */
const claimAheadMs = 4_000;
const isClaim = Prisma.sql`"dueAt" > now() + ${claimAheadMs}::int * interval '1 millisecond'`;

/** Moves the due time on before reading: a worker that dies leaves it due again, a second one skips it. */
export const claimDue = async (room: Room, accountId: string, most: number): Promise<string[]> => {
  const { table, id } = columns[room];
  const rows = await db().$queryRaw<{ id: string }[]>`
    update ${table} set "dueAt" = now() + ${claimMs}::int * interval '1 millisecond'
    where "accountId" = ${accountId} and ${id} in (
      select ${id} from ${table} where "accountId" = ${accountId} and "dueAt" <= now()
      order by "dueAt" limit ${most}::int for update skip locked)
    returning ${id} as id`;
  return rows.map((row) => row.id);
};

/** Only claims: what became due again meanwhile stays so. */
const renew = async (room: Room, accountId: string, held: ReadonlySet<string>): Promise<void> => {
  const { table, id } = columns[room];
  await db().$executeRaw`
    update ${table} set "dueAt" = now() + ${claimMs}::int * interval '1 millisecond'
    where "accountId" = ${accountId} and ${id} = any(${[...held]}::text[]) and ${isClaim}`;
};

/** Ends a claim with the time of the next reading, unless it became due again meanwhile. */
export const release = async (
  room: Room,
  accountId: string,
  { id: which, dueAt }: { id: string; dueAt: Date | null },
): Promise<void> => {
  const { table, id } = columns[room];
  await db().$executeRaw`
    update ${table} set "dueAt" = ${dueAt}
    where "accountId" = ${accountId} and ${id} = ${which} and ${isClaim}`;
};

/** Does something with what was claimed, and holds on to all of it as long as that takes. */
export const holding = async (
  room: Room,
  accountId: string,
  { held, work }: { held: ReadonlySet<string>; work: () => Promise<void> },
): Promise<void> => {
  const heartbeat = setInterval(() => {
    renew(room, accountId, held).catch((error: unknown) => {
      log().warn({ err: String(error) }, "could not hold on to what is being read at Bandwidth");
    });
  }, heartbeatMs);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
};
