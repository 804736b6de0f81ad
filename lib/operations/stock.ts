import { db } from "@/lib/db";
import { lanes } from "./enqueue";
import type { Upcoming } from "./ledger";
import { prepare } from "./prepare";
import type { Session } from "./systems/system";

/** Enough for two workers that each wait with a slot, and one more. What is ready longer is compared with older readings. */
const enough = 3;
/** So many readings at a time: one that hangs does not hold up the rest. */
const sideBySide = 2;
/** Among how many a worker chooses once it has met another one, which would else read the same. */
export const crowd = 8;

export type Stock = {
  /** Begins to read for the next operation, unless enough are ready. Throws what an earlier reading could not deal with. */
  replenish: (upcoming: Upcoming[]) => void;
  /** Readings under way; each ends, none rejects. */
  readings: () => Promise<void>[];
};

/**
 * Operations are made ready while a slot is awaited, so that none is lost for want of one: neither to the reading, nor to
 * another worker that took the one which was ready.
 */
export const createStock = (session: Session): Stock => {
  const readings = new Map<string, Promise<void>>();
  let alone = true;
  let failure: { error: unknown } | null = null;

  const read = async (id: string): Promise<void> => {
    try {
      const operation = await db().operation.findUnique({ where: { id } });
      const executor = operation === null ? null : session.executorOf(operation.kind);
      if (operation === null || executor === null) return;
      if (!(await prepare(session, executor, operation))) alone = false;
    } catch (error) {
      failure = { error };
    } finally {
      readings.delete(id);
    }
  };

  return {
    replenish: (upcoming) => {
      if (failure !== null) throw failure.error;
      const unread = upcoming.filter(({ id, prepared }) => !prepared && !readings.has(id));
      // A click is made ready before any of a batch, however many of these are.
      const first = unread.filter(({ lane }) => lane === unread[0]?.lane);
      const next = first[alone ? 0 : Math.floor(Math.random() * first.length)];
      const ready = upcoming.filter(({ prepared }) => prepared).length;
      if (next === undefined || readings.size >= sideBySide) return;
      if (ready < enough || next.lane === lanes.interactive) readings.set(next.id, read(next.id));
    },
    readings: () => [...readings.values()],
  };
};
