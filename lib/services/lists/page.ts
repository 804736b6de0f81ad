import type { Tx } from "@/lib/db";
import { type Anchor, readAnchor, writeAnchor } from "./anchor";
import { reversed } from "./order";
import { type Place, type Rows, type Stretch, walk } from "./walk";

type Asked = { page: number; size: number; from: string | undefined };
export type Total = { count: number; more: boolean };

/** A page past the end shows the last one, so that a link to page 12 of a shorter list is not an empty screen. */
export const within = (page: number, size: number, total: number): number =>
  Math.min(page, Math.max(1, Math.ceil(total / size)));

/** The same rows from the other end. */
const backwards = async (tx: Tx, rows: Rows, stretch: Stretch): Promise<Place[]> => {
  const last = rows.order.length - 1;
  const turned = (position: Place["position"]) => ({ ...position, segment: last - position.segment });
  const found = await walk(
    tx,
    { ...rows, order: reversed(rows.order) },
    { ...stretch, from: stretch.from === null ? null : turned(stretch.from) },
  );
  return found.map((place) => ({ ...place, position: turned(place.position) })).reverse();
};

const byAnchor = async (tx: Tx, rows: Rows, anchor: Anchor, size: number): Promise<Place[]> => {
  const stretch = { from: anchor.position, offset: 0, limit: size };
  return anchor.side === "after" ? walk(tx, rows, stretch) : backwards(tx, rows, stretch);
};

/** By its number: counted from whichever end is nearer, as far as the end is known. */
const byNumber = (
  tx: Tx,
  rows: Rows,
  { page, size }: { page: number; size: number },
  total: Total,
): Promise<Place[]> => {
  const offset = (page - 1) * size;
  const limit = Math.min(size, total.count - offset);
  const behind = total.count - offset - limit;
  return total.more || offset <= behind
    ? walk(tx, rows, { from: null, offset, limit: size })
    : backwards(tx, rows, { from: null, offset: behind, limit });
};

export type Placed = { places: Place[]; page: number; previous: string | null; next: string | null };

/** Finds the rows of a page, and the anchors of its neighbours. */
export const placePage = async (tx: Tx, rows: Rows, asked: Asked, total: Total): Promise<Placed> => {
  const { size } = asked;
  if (total.count === 0) return { places: [], page: 1, previous: null, next: null };
  const page = within(asked.page, size, total.count);
  const anchor = page === asked.page && page > 1 ? readAnchor(rows.order, asked.from) : null;
  const anchored = anchor === null ? [] : await byAnchor(tx, rows, anchor, size);
  // The list has become shorter since: only the number still means something.
  const full = anchored.length === size || (anchor?.side === "after" && anchored.length > 0);
  const places = full ? anchored : await byNumber(tx, rows, { page, size }, total);
  const [first, last] = [places.at(0), places.at(-1)];
  return {
    places,
    page,
    previous: first === undefined ? null : writeAnchor({ side: "before", position: first.position }),
    next: last === undefined ? null : writeAnchor({ side: "after", position: last.position }),
  };
};
