export type Random = {
  next: () => number;
  below: (limit: number) => number;
  pick: <T>(choices: readonly [T, ...T[]]) => T;
  weighted: <T>(choices: readonly (readonly [T, number])[], otherwise: T) => T;
};

/** A small seeded generator (mulberry32): worlds and faults must repeat exactly. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const below = (limit: number): number => Math.floor(next() * limit);

  return {
    next,
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    weighted: (choices, otherwise) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return otherwise;
    },
  };
}
