/** How Portage proves itself to Bandwidth. */
export const bandwidthAuthKinds = ["OAUTH2", "BASIC"] as const;
export type BandwidthAuthKind = (typeof bandwidthAuthKinds)[number];

/** On this day Bandwidth stops taking the user names and passwords of API users (bandwidth.md 1). */
const basicEnds = { day: "2026-12-02", words: "2 December 2026" };

/** What to know about user name and password; `now` is an ISO time. */
export const basicNote = (now: string): string =>
  now.slice(0, 10) < basicEnds.day
    ? `Bandwidth stops taking user names and passwords on ${basicEnds.words}. Ask Bandwidth for a client id and secret before that.`
    : `Bandwidth has not taken user names and passwords since ${basicEnds.words}. Use a client id and secret.`;
