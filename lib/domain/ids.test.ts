import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCampaignId, isCspId, isPartnerId, parseCampaignIds } from "./ids";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".split("");
const campaignIds = fc
  .array(fc.constantFrom(...letters), { minLength: 5, maxLength: 11 })
  .map((rest) => `C${rest.join("")}`);

describe("campaign ids", () => {
  it.each([
    ["C123ABC", true],
    ["C12345", true],
    ["C12345678901", true],
    ["C1234", false],
    ["C123456789012", false],
    ["c123abc", false],
    ["B123ABC", false],
    ["C123-BC", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(isCampaignId(text)).toBe(expected);
  });
});

describe("partner ids", () => {
  it.each([
    ["S123ABC", true, true],
    ["TWILO", true, false],
    ["SINCH", true, false],
    ["SYU5YT8", true, true],
    ["S123ABCD", false, false],
    ["twilo", false, false],
    ["../x", false, false],
  ])("%s is a partner: %s, and a CSP: %s", (text, partner, csp) => {
    expect(isPartnerId(text)).toBe(partner);
    expect(isCspId(text)).toBe(csp);
  });
});

describe("a pasted list of campaign ids", () => {
  it.each([
    ["commas", "C123ABC,C456DEF"],
    ["spaces", "C123ABC C456DEF"],
    ["lines of either kind", "C123ABC\r\nC456DEF\n"],
    ["a mixture with semicolons", " C123ABC ;, \tC456DEF, "],
    ["lower case", "c123abc c456def"],
    ["repetitions", "C123ABC, c123abc, C456DEF, C123ABC"],
    ["quotes of a spreadsheet", '"C123ABC","C456DEF"'],
  ])("may use %s", (_, text) => {
    expect(parseCampaignIds(text)).toEqual({ ids: ["C123ABC", "C456DEF"], invalid: [] });
  });

  it("keeps what is no id apart, once each", () => {
    expect(parseCampaignIds("C123ABC, hello, B1, hello")).toEqual({
      ids: ["C123ABC"],
      invalid: ["HELLO", "B1"],
    });
  });

  it("is empty when nothing was pasted", () => {
    expect(parseCampaignIds(" \n , ")).toEqual({ ids: [], invalid: [] });
  });

  it("finds every id whatever separates them", () => {
    const separators = fc.constantFrom(",", " ", "\n", "\r\n", ", ", ";\t");
    fc.assert(
      fc.property(fc.array(campaignIds), separators, (ids, separator) => {
        const found = parseCampaignIds(ids.join(separator).toLowerCase());
        expect(found).toEqual({ ids: [...new Set(ids)], invalid: [] });
      }),
    );
  });

  it("never invents or loses a word", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { ids, invalid } = parseCampaignIds(text);
        expect(ids.every(isCampaignId)).toBe(true);
        expect(invalid.some(isCampaignId)).toBe(false);
        expect(new Set([...ids, ...invalid]).size).toBe(ids.length + invalid.length);
      }),
    );
  });
});
