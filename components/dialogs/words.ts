const format = new Intl.NumberFormat("en-US");

/** "1 campaign", "3 campaigns" */
export const counted = (count: number, noun: string): string =>
  `${format.format(count)} ${noun}${count === 1 ? "" : "s"}`;

/** The object of a button: "campaign" for one, "3 campaigns" for several. */
export const target = (count: number, noun: string): string =>
  count === 1 ? noun : `${format.format(count)} ${noun}s`;

/** "Northwind", "Northwind and Harbor", "Northwind, Harbor and 2 more" */
export const named = (names: string[]): string => {
  const unique = [...new Set(names)];
  if (unique.length <= 2) return unique.join(" and ");
  return `${unique.slice(0, 2).join(", ")} and ${format.format(unique.length - 2)} more`;
};
