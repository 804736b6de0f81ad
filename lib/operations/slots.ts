import { db } from "@/lib/db";
import { env } from "@/lib/env";

/**
 * One budget for each account and class, shared by all processes (reliability.md 2). The row keeps the last slot
 * times; one UPDATE on the database's clock grants the next: not before the oldest is a whole window, plus a margin
 * for the network's jitter, in the past. That satisfies a fixed and a sliding window alike.
 */
export type SlotClass = "read" | "write" | `infobip-${InfobipLane}` | `bandwidth-${BandwidthLane}`;

/** Infobip publishes a limit for each group of calls, all of them apart from TCR's. */
type InfobipLane = "read" | "owned" | "change" | "import" | "migrate" | "subscription";

/** Bandwidth limits Campaign Management as a whole; its orders are paced alike (bandwidth.md 2). */
type BandwidthLane = "import" | "order";

const isRead = (cls: SlotClass): boolean => cls === "read" || cls === "infobip-read";

const marginOf = (cls: SlotClass): number => (isRead(cls) ? 100 : 250);

const limitOf = (cls: SlotClass) => {
  if (cls.startsWith("infobip-")) return isRead(cls) ? env().INFOBIP_READ_LIMIT : env().INFOBIP_WRITE_LIMIT;
  if (cls === "bandwidth-import") return env().BANDWIDTH_IMPORT_LIMIT;
  if (cls === "bandwidth-order") return env().BANDWIDTH_ORDER_LIMIT;
  return isRead(cls) ? env().TCR_READ_LIMIT : env().TCR_WRITE_LIMIT;
};

/** Also after the limit was changed: what was granted before counts on. */
const ensureRow = async (accountId: string, cls: SlotClass): Promise<void> => {
  const { count } = limitOf(cls);
  await db().$executeRaw`
    insert into "RateSlot" as r ("accountId", class, slots)
    values (${accountId}, ${cls}, array_fill(0::float8, array[${count}::int]))
    on conflict ("accountId", class) do update
    set slots = (excluded.slots || r.slots)[cardinality(r.slots) + 1:]
    where cardinality(r.slots) <> ${count}::int`;
};

/**
 * Of what a window's slots would lie apart if it were full. Less than all, to catch up after a stall: slots that come in one
 * burst would come in that burst for ever, and a stall amid it costs every one of them, in each window anew.
 */
const spread = 0.9;

type Manner = {
  /** For a long row of calls: its slots lie apart. Without, as many as are free come at once, as after a click. */
  apart?: boolean;
};

const reserve = async (accountId: string, cls: SlotClass, { apart }: Manner): Promise<number | null> => {
  const { count, windowMs } = limitOf(cls);
  const cycleMs = windowMs + marginOf(cls);
  // Null counts for nothing among the greatest: a click need not wait for slots that are granted ahead.
  const apartMs = apart ? (spread * cycleMs) / count : null;
  const rows = await db().$queryRaw<{ wait: number }[]>`
    with clock as (select extract(epoch from clock_timestamp()) * 1000 as ms)
    update "RateSlot" r
    set slots = r.slots[2:] || greatest(clock.ms, r.slots[1] + ${cycleMs}::float8,
      r.slots[cardinality(r.slots)] + ${apartMs}::float8)
    from clock
    where r."accountId" = ${accountId} and r.class = ${cls} and cardinality(r.slots) = ${count}::int
    returning (r.slots[cardinality(r.slots)] - clock.ms)::float8 as wait`;
  return rows[0]?.wait ?? null;
};

/** Milliseconds to wait until the granted slot. Call when the work is at hand: a slot not used is lost. */
export const takeSlot = async (accountId: string, cls: SlotClass, manner: Manner = {}): Promise<number> => {
  const granted = await reserve(accountId, cls, manner);
  if (granted !== null) return Math.max(0, granted);
  await ensureRow(accountId, cls);
  return Math.max(0, (await reserve(accountId, cls, manner)) ?? 0);
};

/** A 429 says that somebody else used the account's budget: wait a whole window, or as long as it asks for. */
export const pushWindowOn = async (accountId: string, cls: SlotClass, pauseMs = 0): Promise<void> => {
  // The next slot comes a window after the oldest.
  const aheadMs = Math.max(0, pauseMs - limitOf(cls).windowMs);
  await db().$executeRaw`
    update "RateSlot" r
    set slots = array(
          select greatest(slot, extract(epoch from clock_timestamp()) * 1000 + ${aheadMs}::float8)
          from unnest(r.slots) as slot),
        rejected = rejected + 1
    where r."accountId" = ${accountId} and r.class = ${cls}`;
};

export const sleep = (ms: number): Promise<void> =>
  ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
