/** Beyond this a total that has to be counted row by row reads "10,000+" (ux.md F8). */
export const countAtMost = 10_000;

/** All that a browser reads of the error when a list took too long: its digest. */
export const tooSlowMark = "LIST_TOO_SLOW";
