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
