import { describe, expect, test } from "vitest";
import { settingsImpact, settingsProblem } from "./migration-settings";

const settings = (migrationSupported: boolean, migrationAutoComplete: boolean) => ({
  migrationSupported,
  migrationAutoComplete,
});
const counts = { waiting: 11, acceptedBefore: 4, started: 1, eligible: 1_240 };
const none = { waiting: 0, acceptedBefore: 0, started: 0, eligible: 0 };

describe("a change of the settings", () => {
  test.each([
    ["nothing is no change", settings(true, true), settings(true, true), "Nothing has changed."],
    [
      "auto-complete needs migration to be supported",
      settings(false, false),
      settings(false, true),
      "Auto-complete can be changed only while CNP migration is supported.",
    ],
    [
      "migration may be switched off with auto-complete left as it is",
      settings(true, true),
      settings(false, true),
      null,
    ],
    ["both may be switched on at once", settings(false, false), settings(true, true), null],
  ])("%s", (_what, from, to, problem) => {
    expect(settingsProblem(from, to)).toBe(problem);
  });
});

describe("the impact, told before anything is sent", () => {
  test("of switching migration off names what is open", () => {
    expect(settingsImpact(settings(true, false), settings(false, false), counts)).toEqual([
      "While this is off you cannot start migrations, and cannot accept or decline requests.",
      "11 requests wait for your answer. Unanswered, they end after 30 days.",
      "1 migration that you started is open. TCR does not say whether they go on.",
      "1,240 campaigns can be migrated now, and none while this is off.",
    ]);
  });

  test("of auto-complete counts the requests that were accepted before, and promises nothing", () => {
    const [, second] = settingsImpact(settings(true, false), settings(true, true), counts);
    expect(second).toBe(
      "4 of the 11 requests that wait are ones you accepted before. TCR does not say whether it answers those that wait already.",
    );
  });

  test("leaves out what there is none of", () => {
    expect(settingsImpact(settings(true, false), settings(false, false), none)).toHaveLength(1);
    expect(settingsImpact(settings(true, false), settings(true, false), counts)).toEqual([]);
  });
});
