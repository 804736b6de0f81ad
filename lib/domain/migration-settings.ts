/** The two switches of an account at the registry, and what flipping them means (tcr.md 3.6 and 9). */

export type MigrationSettings = { migrationSupported: boolean; migrationAutoComplete: boolean };

export type SettingsCounts = {
  /** Migration requests that wait for our answer, and those among them that we accepted before. */
  waiting: number;
  acceptedBefore: number;
  /** Open migrations that we started. */
  started: number;
  /** Own campaigns that can be migrated now. */
  eligible: number;
};

export const sameSettings = (a: MigrationSettings, b: MigrationSettings): boolean =>
  a.migrationSupported === b.migrationSupported && a.migrationAutoComplete === b.migrationAutoComplete;

/** Why this change cannot be asked for; null when it can. */
export const settingsProblem = (from: MigrationSettings, to: MigrationSettings): string | null => {
  if (sameSettings(from, to)) return "Nothing has changed.";
  const flips = from.migrationAutoComplete !== to.migrationAutoComplete;
  return flips && !to.migrationSupported
    ? "Auto-complete can be changed only while CNP migration is supported."
    : null;
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

const switchedOff = ({ waiting, started, eligible }: SettingsCounts): string[] => [
  "While this is off you cannot start migrations, and cannot accept or decline requests.",
  ...(waiting > 0
    ? [
        `${counted(waiting, "request waits", "requests wait")} for your answer. Unanswered, they end after 30 days.`,
      ]
    : []),
  ...(started > 0
    ? [
        `${counted(started, "migration that you started is", "migrations that you started are")} open. TCR does not say whether they go on.`,
      ]
    : []),
  ...(eligible > 0
    ? [`${counted(eligible, "campaign", "campaigns")} can be migrated now, and none while this is off.`]
    : []),
];

const autoCompleteOn = ({ waiting, acceptedBefore }: SettingsCounts): string[] => [
  "TCR accepts a request for you when you held the same role before, and shares on to the same upstream as before.",
  waiting === 0
    ? "No request waits for your answer now."
    : `${counted(acceptedBefore, "of the", "of the")} ${counted(waiting, "request that waits is one", "requests that wait are ones")} you accepted before. TCR does not say whether it answers those that wait already.`,
];

/** What the change does to what is open now, in sentences, before anything is sent. Promises nothing TCR does not state. */
export const settingsImpact = (
  from: MigrationSettings,
  to: MigrationSettings,
  counts: SettingsCounts,
): string[] => [
  ...(from.migrationSupported && !to.migrationSupported ? switchedOff(counts) : []),
  ...(!from.migrationSupported && to.migrationSupported
    ? ["You can start migrations, and partners can send you requests."]
    : []),
  ...(!from.migrationAutoComplete && to.migrationAutoComplete ? autoCompleteOn(counts) : []),
  ...(from.migrationAutoComplete && !to.migrationAutoComplete
    ? ["Every request waits for your answer, also for a campaign that you accepted before."]
    : []),
];
