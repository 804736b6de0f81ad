import { describe, expect, test } from "vitest";
import { draftProblems, type Draft } from "./draft";
import { mostCampaigns } from "./limits";

const draft: Draft = { campaigns: "C111111\nC222222", nnid: "100900", pilot: "2", waveSize: "100" };
const ids = (count: number): string =>
  Array.from({ length: count }, (_, index) => `C${String(100_000 + index)}`).join("\n");
const problems = (change: Partial<Draft>): Record<string, string> =>
  Object.fromEntries(draftProblems({ ...draft, ...change }).map(({ field, sentence }) => [field, sentence]));

describe("a new hand-over as it is typed", () => {
  test("one with campaigns, NNID, pilot and waves has no problem; NNID and pilot may be left out", () => {
    expect(problems({})).toEqual({});
    expect(problems({ nnid: "", pilot: "" })).toEqual({});
  });

  test("it has at least one campaign and at most as many as one hand-over holds", () => {
    expect(problems({ campaigns: " \n" }).campaigns).toBe("Paste at least one campaign id.");
    expect(problems({ campaigns: ids(mostCampaigns) })).toEqual({});
    expect(problems({ campaigns: ids(mostCampaigns + 1) }).campaigns).toBe(
      "501 campaigns are more than the 500 of one hand-over. Choose fewer, and make several.",
    );
  });

  test("what cannot be a campaign id is named, the first five of many", () => {
    expect(problems({ campaigns: "C111111 banana" }).campaigns).toContain("BANANA cannot be a campaign id");
    expect(problems({ campaigns: "a b c d e f C111111" }).campaigns).toContain(
      "6 entries cannot be campaign ids: A, B, C, D, E …",
    );
  });

  test.each(["51", "-1", "two", "1.5"])("a pilot of %s is told", (pilot) => {
    expect(problems({ pilot })).toEqual({ pilot: "A pilot has 0 to 50 campaigns." });
  });

  test.each(["0", "501", "", "ten"])("a wave of “%s” is told", (waveSize) => {
    expect(problems({ waveSize })).toEqual({ waveSize: "A wave has 1 to 500 campaigns." });
  });

  test("of one campaign there is neither pilot nor wave", () => {
    expect(problems({ campaigns: "C111111", pilot: "-", waveSize: "-" })).toEqual({});
  });
});
