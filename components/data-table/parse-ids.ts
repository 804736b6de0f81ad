/** Ids from pasted text: split by commas, spaces or lines, in capitals, each once (F6). */
export const parseIds = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((id) => id.trim().toUpperCase())
      .filter((id) => id !== ""),
  ),
];

/** More would not fit into an address. */
export const mostIds = 500;
