const format = new Intl.NumberFormat("en-US");

/** "1,284" */
export const number = (count: number): string => format.format(count);

/** "1 campaign", "3 campaigns" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** The object of a button: "campaign" for one, "3 campaigns" for several. */
export const target = (count: number, noun: string): string => (count === 1 ? noun : counted(count, noun));

/** "Northwind", "Northwind and Harbor", "Northwind, Harbor and 2 more" */
export const named = (names: string[]): string => {
  const unique = [...new Set(names)];
  if (unique.length <= 2) return unique.join(" and ");
  return `${unique.slice(0, 2).join(", ")} and ${number(unique.length - 2)} more`;
};
