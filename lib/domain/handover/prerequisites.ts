/** What has to be in place at the provider before a hand-over; a named person ticks each, once for the account. */
export type Prerequisite = {
  key: string;
  title: string;
  detail: string;
  /** Asked for only where a hand-over has such campaigns. */
  only?: "pooled" | "soleProprietor";
};

export type Tick = { key: string; at: string; by: string };

/** Those that matter for this hand-over. */
export const wantedPrerequisites = (
  all: readonly Prerequisite[],
  has: { pooled: boolean; soleProprietor: boolean },
): Prerequisite[] => all.filter(({ only }) => only === undefined || has[only]);

/** Those that nobody has ticked yet. */
export const missingPrerequisites = (
  all: readonly Prerequisite[],
  has: { pooled: boolean; soleProprietor: boolean },
  ticks: readonly Pick<Tick, "key">[],
): Prerequisite[] =>
  wantedPrerequisites(all, has).filter(({ key }) => !ticks.some((tick) => tick.key === key));
