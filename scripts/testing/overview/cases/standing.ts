import type { Letter, Moment, View } from "../case";
import { isDca } from "../notation";

/** What each party sees of a live chain that nothing has happened to: itself and the hops next to it. */
export const standing = (live: string, more: Partial<Moment> = {}): Moment => {
  const nodes = live.split(" ");
  const letter = (index: number): Letter => (nodes[index] ?? "").charAt(0) as Letter;
  const primary = nodes.findIndex((_, index) => isDca(letter(index)));
  const view = (_: string, index: number): [Letter, View] => {
    const below = index > primary && primary !== -1 ? primary : index - 1;
    // A primary DCA reads of the secondary it shared with last.
    const above = index === primary ? nodes.length - 1 : index < primary ? index + 1 : nodes.length;
    const hops = [...(below < 0 ? [] : [letter(below)]), nodes[index] ?? ""];
    return [
      letter(index),
      { live: [...hops, ...(above > index ? nodes.slice(above, above + 1) : [])].join(" ") },
    ];
  };
  return { live, ...more, sees: { ...Object.fromEntries(nodes.map(view)), ...more.sees } };
};
