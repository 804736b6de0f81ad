import type { Random } from "./random";

const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

/** One letter and six characters, the form of the registry's own ids. */
export function newId(random: Random, letter: "B" | "C" | "R", taken: (id: string) => boolean): string {
  for (;;) {
    let id: string = letter;
    while (id.length < 7) id += ALPHABET.charAt(random.below(ALPHABET.length));
    if (!taken(id)) return id;
  }
}

/** Repeats from world to world; after a restart the numbers begin anew, so one that is taken is passed over. */
export function newUuid(random: Random, taken: (id: string) => boolean): string {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join("");
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `9${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
  return taken(id) ? newUuid(random, taken) : id;
}
