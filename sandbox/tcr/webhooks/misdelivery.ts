export const MISDELIVERIES = ["duplicate", "withhold", "release", "reorder"] as const;
export type Misdelivery = (typeof MISDELIVERIES)[number];

/** Deliberate mistakes for one company: which of its new events enter the queue, how often and in what order. */
export type Tamper<T> = {
  order: (mode: Misdelivery, count?: number) => T[];
  pass: (event: T) => T[];
  held: () => number;
};

export function createTamper<T>(): Tamper<T> {
  let duplicates = 0;
  let withheld: T[] = [];
  let toWithhold = 0;
  let shuffled: T[] = [];
  let toShuffle = 0;

  function release(): T[] {
    const events = [...shuffled.reverse(), ...withheld];
    withheld = [];
    shuffled = [];
    toWithhold = 0;
    toShuffle = 0;
    return events;
  }

  return {
    order: (mode, count) => {
      if (mode === "release") return release();
      if (mode === "duplicate") duplicates = count ?? 1;
      else if (mode === "withhold") toWithhold = count ?? Number.POSITIVE_INFINITY;
      else toShuffle = count ?? 2;
      return [];
    },
    pass: (event) => {
      if (toWithhold > 0) {
        toWithhold -= 1;
        withheld.push(event);
        return [];
      }
      if (toShuffle > 0) {
        toShuffle -= 1;
        shuffled.push(event);
        if (toShuffle > 0) return [];
        const turned = shuffled.reverse();
        shuffled = [];
        return turned;
      }
      if (duplicates === 0) return [event];
      duplicates -= 1;
      return [event, event];
    },
    held: () => withheld.length + shuffled.length,
  };
}
