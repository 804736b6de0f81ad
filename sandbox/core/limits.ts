export const REQUEST_CLASSES = ["read", "write"] as const;
type RequestClass = (typeof REQUEST_CLASSES)[number];
export const SYSTEMS = ["tcr", "infobip", "bandwidth"] as const;
export type System = (typeof SYSTEMS)[number];

type Limit = { count: number; windowMs: number };
export type LimitTable = Record<string, Limit>;

export type Limits = {
  admit: (request: { system: System; account: string; kind: RequestClass }) => boolean;
  set: (change: { system: System; kind: RequestClass } & Limit) => void;
  table: () => LimitTable;
  restore: (table: LimitTable) => void;
};

/** The registry's published quotas per account: 20 GET a second, 20 writes in ten seconds. */
const DEFAULT_LIMITS: LimitTable = {
  "tcr.read": { count: 20, windowMs: 1_000 },
  "tcr.write": { count: 20, windowMs: 10_000 },
};

export function createLimits({ realNow }: { realNow: () => number }): Limits {
  let table: LimitTable = { ...DEFAULT_LIMITS };
  const admitted = new Map<string, number[]>();

  return {
    admit: ({ system, account, kind }) => {
      const limit = table[`${system}.${kind}`];
      if (!limit) return true;
      const now = realNow();
      const key = `${system}.${kind}.${account}`;
      // The sliding window decides; every fixed window of the same length is one of its positions,
      // so whoever satisfies it satisfies both.
      const recent = (admitted.get(key) ?? []).filter((at) => now - at < limit.windowMs);
      const granted = recent.length < limit.count;
      if (granted) recent.push(now);
      admitted.set(key, recent);
      return granted;
    },
    set: ({ system, kind, count, windowMs }) => {
      table = { ...table, [`${system}.${kind}`]: { count, windowMs } };
    },
    table: () => table,
    restore: (saved) => {
      table = { ...DEFAULT_LIMITS, ...saved };
      admitted.clear();
    },
  };
}
