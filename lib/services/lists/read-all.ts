import type { Tx } from "@/lib/db";
import type { Position } from "./order";
import { timed } from "./timed";
import { type Rows, walk } from "./walk";

/** Rows read at a time, so that a download of any length needs the same memory. */
const chunk = 500;

/** The longest pause between two chunks; each begins where the last one ended, so none costs more than the first. */
const chunkMs = 30_000;

/** Every row of a list in its order, by keyset. `load` turns a chunk of ids into what the caller needs. */
export async function* readAll<Row>(
  rows: Omit<Rows, "ids">,
  load: (tx: Tx, campaignIds: string[]) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let from: Position | null = null;
  for (;;) {
    const start: Position | null = from;
    const { places, loaded } = await timed(async (tx) => {
      const found = await walk(
        tx,
        { ...rows, ids: ["campaignId"] },
        { from: start, offset: 0, limit: chunk },
      );
      return {
        places: found,
        loaded: await load(
          tx,
          found.map(({ ids }) => String(ids.campaignId)),
        ),
      };
    }, chunkMs);
    yield* loaded;
    const last = places.at(-1);
    if (last === undefined || places.length < chunk) return;
    from = last.position;
  }
}
