import type { Order, Position } from "./order";

/**
 * Where a page stands in its list, for the address: the row before it or after it. A page that is reached from its
 * neighbour repeats and skips nothing, however the list has changed in between.
 */
export type Anchor = { side: "after" | "before"; position: Position };

export const writeAnchor = ({ side, position }: Anchor): string =>
  [side, position.segment, ...position.values].join("~");

const isTime = (value: string): boolean => /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value));

/** Null where the text is of another list or another order: the number of the page then decides alone. */
export const readAnchor = (order: Order, written: string | undefined): Anchor | null => {
  const [side, place, ...values] = written?.split("~") ?? [];
  if (side !== "after" && side !== "before") return null;
  const segment = Number(place);
  const keys = order[segment]?.keys;
  const fits =
    keys !== undefined &&
    keys.length === values.length &&
    keys.every(({ type }, index) => type === "text" || isTime(values[index] ?? ""));
  return fits ? { side, position: { segment, values } } : null;
};
