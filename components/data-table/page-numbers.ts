/** First, last and the neighbours of the present page; null stands for a gap. `more`: pages go on beyond the last known. */
export const pageNumbers = (page: number, last: number, more = false): (number | null)[] => {
  const wanted = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  const known = numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
  return more ? [...known, null] : known;
};

const format = new Intl.NumberFormat("en-US");

/** "1–50 of 1,284", or "1–50 of 10,000+" where it was counted no further (F8) */
export const countLine = (page: number, size: number, total: number, more = false): string => {
  if (total === 0) return "0 campaigns";
  const all = `${format.format(total)}${more ? "+" : ""}`;
  const first = (page - 1) * size + 1;
  if (first > total) return `0 of ${all}`;
  return `${format.format(first)}–${format.format(Math.min(page * size, total))} of ${all}`;
};
