/** First, last and the neighbours of the present page; null stands for a gap. */
export const pageNumbers = (page: number, last: number): (number | null)[] => {
  const wanted = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    if (before === undefined || number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
};

const format = new Intl.NumberFormat("en-US");

/** "1–50 of 1,284" (F8) */
export const countLine = (page: number, size: number, total: number): string => {
  if (total === 0) return "0 campaigns";
  const first = (page - 1) * size + 1;
  if (first > total) return `0 of ${format.format(total)}`;
  return `${format.format(first)}–${format.format(Math.min(page * size, total))} of ${format.format(total)}`;
};
