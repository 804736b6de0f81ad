import { describe, expect, test } from "vitest";
import type { GivenNumbers } from "@/lib/services/handovers/numbers";
import { addedWords, unusedWords } from "./given-words";

const given: GivenNumbers = {
  added: 3,
  repeated: 0,
  invalid: [],
  unnamed: [],
  unknownCampaigns: [],
  nnids: [],
};

describe("what is told of pasted numbers", () => {
  test("nothing where all were used", () => {
    expect(unusedWords(given, null)).toEqual([]);
    expect(addedWords(given)).toBe("3 numbers added.");
    expect(addedWords({ ...given, added: 0 })).toBe("No number was added.");
  });

  test("each cause in a sentence of its own, with what it is about", () => {
    expect(
      unusedWords(
        {
          ...given,
          invalid: ["hello", "123"],
          unnamed: ["15553000004"],
          unknownCampaigns: ["CNOTOURS"],
          nnids: ["100900"],
        },
        null,
      ),
    ).toEqual([
      "Not a number: hello, 123.",
      "Write the campaign id before these: 15553000004.",
      "Not in this hand-over: CNOTOURS.",
      "All numbers get one NNID, so these were left out: 100900.",
    ]);
  });

  test("numbers of another campaign are told as such where one campaign's were asked for", () => {
    expect(unusedWords({ ...given, unknownCampaigns: ["C123ABD"] }, "C123ABC")).toEqual([
      "Of other campaigns than C123ABC: C123ABD.",
    ]);
  });

  test("the first eight of many", () => {
    const invalid = Array.from({ length: 12 }, (_, index) => String(index));
    expect(unusedWords({ ...given, invalid }, null)).toEqual([
      "Not a number: 0, 1, 2, 3, 4, 5, 6, 7 and more.",
    ]);
  });
});
