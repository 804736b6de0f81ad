const format = new Intl.NumberFormat("en-US");

/** "1 entry", "1,284 entries", "10,000+ entries": a total that was counted up to a limit (F8). */
export const totalWords = (
  { count, more }: { count: number; more: boolean },
  one: string,
  many: string,
): string => `${format.format(count)}${more ? "+" : ""} ${count === 1 && !more ? one : many}`;
