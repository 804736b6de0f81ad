import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf, isHandoverNumber, normalizeNumber, numberText, parseNumbers } from "./numbers";

describe("numbers as people write them", () => {
  test.each([
    ["15552345678", "15552345678"],
    ["+1 (555) 234-5678", "15552345678"],
    ["555.234.5678", "15552345678"],
    ["5552345678", "15552345678"],
    ["+44 20 7946 0958", null],
    ["1555234567", "11555234567"],
    ["555234567", null],
    ["abc", null],
    ["", null],
  ])("%s becomes %s", (text, expected) => {
    expect(normalizeNumber(text)).toBe(expected);
  });

  test("a pasted list of one campaign needs no ids; what is no number is told, a repetition counts once", () => {
    expect(parseNumbers("15552345678, 5552345679\n(555) 234-5678\nhello\n")).toEqual({
      entries: [
        { campaignId: null, number: "15552345678", nnid: null },
        { campaignId: null, number: "15552345679", nnid: null },
      ],
      invalid: ["hello"],
      repeated: 1,
    });
  });

  test("a CSV file names the campaign of each number, in either order of the columns and with a heading", () => {
    const csv = '\uFEFFCampaign ID;Number\r\nC123ABC;"+15552345678"\r\n15552345679;c123abd\r\n';
    expect(parseNumbers(csv).entries).toEqual([
      { campaignId: "C123ABC", number: "15552345678", nnid: null },
      { campaignId: "C123ABD", number: "15552345679", nnid: null },
    ]);
    expect(parseNumbers(csv).invalid).toEqual([]);
  });

  test("the file of Bandwidth's app is read with its two lines of headings; another action is told", () => {
    const csv =
      "TN,A2pSettings,A2pSettings\nTN,CampaignId,Action\n5552345678,C123ABC,asSpecified\n5552345679,C123ABD,delete\n";
    expect(parseNumbers(csv)).toMatchObject({
      entries: [
        { campaignId: "C123ABC", number: "15552345678" },
        { campaignId: "C123ABD", number: "15552345679" },
      ],
      invalid: ["delete"],
    });
  });

  test("an NNID behind a number is that number's own; half a number alone is told as one", () => {
    expect(parseNumbers("C123ABC, 15552345678, 104567\n555123")).toEqual({
      entries: [{ campaignId: "C123ABC", number: "15552345678", nnid: "104567" }],
      invalid: ["555123"],
      repeated: 0,
    });
  });

  test("half a number behind what is no number is told with it", () => {
    expect(parseNumbers("hello world; 123").invalid).toEqual(["hello world", "123"]);
  });

  test("whatever is read has the providers' format, and reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const numbers = parseNumbers(text).entries.map(({ number }) => number);
        expect(numbers.every(isHandoverNumber)).toBe(true);
        expect(parseNumbers(numbers.join("\n")).entries.map(({ number }) => number)).toEqual(numbers);
      }),
    );
  });

  test("is shown in groups", () => {
    expect(numberText("15552345678")).toBe("+1 555 234 5678");
  });
});

test("groups hold everything once, in order, and never more than their size", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (all, size) => {
      const groups = groupsOf(all, size);
      expect(groups.flat()).toEqual(all);
      expect(groups.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
