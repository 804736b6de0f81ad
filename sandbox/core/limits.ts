export const REQUEST_CLASSES = ["read", "write"] as const;
type RequestClass = (typeof REQUEST_CLASSES)[number];
export const SYSTEMS = ["tcr", "infobip", "bandwidth"] as const;
export type System = (typeof SYSTEMS)[number];

/** With `burst` it is a bucket that fills evenly and may be emptied at once; else a window. */
type Limit = { count: number; windowMs: number; burst?: number };
export type LimitTable = Record<string, Limit>;

export type Limits = {
  /** A lane is a group of calls with a count of its own, and sometimes with a limit of its own. */
  admit: (request: { system: System; account: string; kind: RequestClass; lane?: string }) => boolean;
  set: (change: { system: System; kind: RequestClass } & Limit) => void;
  table: () => LimitTable;
  restore: (table: LimitTable) => void;
};

/**
 * What each system publishes, per account. TCR: 20 GET a second, 20 writes in ten seconds. Infobip: 10 reads a second,
 * one a second of each group of writes, and a bucket for the list of numbers. Bandwidth: 30 calls a minute of both kinds
 * together, of which 20 reads or 10 writes may come at once.
 */
const DEFAULT_LIMITS: LimitTable = {
  "tcr.read": { count: 20, windowMs: 1_000 },
  "tcr.write": { count: 20, windowMs: 10_000 },
  "infobip.read": { count: 10, windowMs: 1_000 },
  "infobip.read.owned": { count: 1, windowMs: 1_000, burst: 2 },
  "infobip.write": { count: 1, windowMs: 1_000 },
  "bandwidth.read": { count: 30, windowMs: 60_000, burst: 20 },
  "bandwidth.write": { count: 30, windowMs: 60_000, burst: 10 },
  "bandwidth.total": { count: 30, windowMs: 60_000 },
};

const UNLIMITED: Limit = { count: Number.MAX_SAFE_INTEGER, windowMs: 1 };

/** How many calls a bucket still lacks at this moment, given when it was taken from. */
function levelOf(takenAt: number[], { count, windowMs }: Limit, now: number): number {
  let [level, last] = [0, Number.NEGATIVE_INFINITY];
  for (const at of takenAt) {
    level = Math.max(0, level - ((at - last) * count) / windowMs) + 1;
    last = at;
  }
  return Math.max(0, level - ((now - last) * count) / windowMs);
}

export function createLimits({ realNow }: { realNow: () => number }): Limits {
  let table: LimitTable = { ...DEFAULT_LIMITS };
  const admitted = new Map<string, number[]>();

  /** Calls that still count; null when there is no room for another one. */
  function roomUnder(limit: Limit, key: string, now: number): number[] | null {
    // The sliding window decides; every fixed window of the same length is one of its positions,
    // so whoever satisfies it satisfies both.
    const keep = limit.windowMs * (limit.burst ?? 1);
    const recent = (admitted.get(key) ?? []).filter((at) => now - at < keep);
    admitted.set(key, recent);
    const granted =
      limit.burst === undefined
        ? recent.length < limit.count
        : levelOf(recent, limit, now) + 1 <= limit.burst;
    return granted ? recent : null;
  }

  return {
    admit: ({ system, account, kind, lane }) => {
      const now = realNow();
      const group = `${lane ?? ""}.${account}`;
      const own = table[`${system}.${kind}.${lane ?? ""}`] ?? table[`${system}.${kind}`];
      const both = table[`${system}.total`];
      const rooms = [
        ...(own ? [roomUnder(own, `${system}.${kind}.${group}`, now)] : []),
        ...(both ? [roomUnder(both, `${system}.total.${group}`, now)] : []),
      ];
      if (rooms.includes(null)) return false;
      for (const room of rooms) room?.push(now);
      return true;
    },
    set: ({ system, kind, count, windowMs }) => {
      const lanes = Object.keys(table).filter((name) => name.startsWith(`${system}.${kind}.`));
      for (const name of [`${system}.${kind}`, ...lanes]) table = { ...table, [name]: { count, windowMs } };
      // Whoever orders a limit of one kind means that one, and no other over both.
      if (table[`${system}.total`]) table = { ...table, [`${system}.total`]: UNLIMITED };
    },
    table: () => table,
    restore: (saved) => {
      table = { ...DEFAULT_LIMITS, ...saved };
      admitted.clear();
    },
  };
}
