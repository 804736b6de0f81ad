export type Logged<T> = T & { seq: number };

export type Log<T> = {
  append: (entry: T) => Logged<T>;
  after: (seq: number, limit: number) => Logged<T>[];
  latest: (count: number) => Logged<T>[];
  clear: () => void;
};

/** Keeps at least `capacity` entries; sequence numbers go on rising when old ones are let go. */
export function createLog<T extends object>(capacity: number): Log<T> {
  let entries: Logged<T>[] = [];
  let nextSeq = 1;

  return {
    append: (entry) => {
      const logged = { seq: nextSeq, ...entry };
      nextSeq += 1;
      entries.push(logged);
      if (entries.length >= capacity * 2) entries = entries.slice(-capacity);
      return logged;
    },
    after: (seq, limit) => {
      const firstSeq = nextSeq - entries.length;
      const start = Math.max(0, seq + 1 - firstSeq);
      return entries.slice(start, start + limit);
    },
    latest: (count) => entries.slice(-count).reverse(),
    clear: () => {
      entries = [];
    },
  };
}
