import { describe, expect, it } from "vitest";
import { aCampaign } from "./builders";
import {
  explanationProblem,
  isRejectionCategory,
  maxExplanation,
  rejectionCategories,
  rejectionCategoryName,
} from "./explanation";
import { knownNetworks, networkName, wantedNetworks } from "./networks";
import { isSoleProprietorUseCase, useCaseCodes, useCaseName } from "./use-cases";

describe("networks", () => {
  it.each([
    [10017, "AT&T"],
    [10035, "T-Mobile"],
    [10037, "US Cellular"],
    [10038, "Verizon Wireless"],
    [10631, "ClearSky"],
    [10901, "Interop"],
    [10043, "Network 10043"],
  ])("%i is %s", (mnoId, name) => {
    expect(networkName(mnoId)).toBe(name);
  });

  it("knows six", () => {
    expect(knownNetworks).toHaveLength(6);
  });

  it("wants the networks that had a DCA before, whatever others report", () => {
    const facts = aCampaign({ mnosBefore: [10038, 10017], mnoStates: { "10035": "REGISTERED" } });
    expect(wantedNetworks(facts)).toEqual([10017, 10038]);
  });

  it("wants the networks that report where nobody could read the DCAs", () => {
    const facts = aCampaign({ mnosBefore: null, mnoStates: { "10035": "REGISTERED", "10017": "REVIEW" } });
    expect(wantedNetworks(facts)).toEqual([10017, 10035]);
  });
});

describe("use cases", () => {
  it("are 28, each with a name of its own", () => {
    expect(useCaseCodes).toHaveLength(28);
    expect(new Set(useCaseCodes.map(useCaseName)).size).toBe(28);
    expect(useCaseCodes.filter((code) => useCaseName(code) === code)).toEqual([]);
  });

  it.each([
    ["2FA", "Two-factor authentication"],
    ["LOW_VOLUME", "Low volume mixed"],
    ["K12_EDUCATION", "K-12 education"],
    ["NEW_ONE", "NEW_ONE"],
  ])("%s reads %s", (code, name) => {
    expect(useCaseName(code)).toBe(name);
  });

  it("tell a sole proprietor's campaign", () => {
    expect(isSoleProprietorUseCase("SOLE_PROPRIETOR")).toBe(true);
    expect(isSoleProprietorUseCase("MIXED")).toBe(false);
  });
});

describe("an explanation", () => {
  it.each([
    ["nothing", "", null],
    ["the longest that fits", "x".repeat(maxExplanation), null],
    ["one too many", "x".repeat(maxExplanation + 1), "1 character over the limit of 2,048."],
    ["a pasted page", "x".repeat(maxExplanation + 1500), "1,500 characters over the limit of 2,048."],
  ])("%s", (_, text, problem) => {
    expect(explanationProblem(text)).toBe(problem);
  });

  it("counts an emoji as two, as the registry does", () => {
    expect(explanationProblem("🙂".repeat(maxExplanation / 2))).toBeNull();
    expect(explanationProblem("🙂".repeat(maxExplanation / 2 + 1))).toBe(
      "2 characters over the limit of 2,048.",
    );
  });
});

describe("rejection categories", () => {
  it("are the registry's nine, in words", () => {
    expect(rejectionCategories).toHaveLength(9);
    expect(rejectionCategoryName("CALL_TO_ACTION")).toBe("Call to action");
    expect(rejectionCategories.filter((category) => rejectionCategoryName(category).includes("_"))).toEqual(
      [],
    );
  });

  it("leave an unknown one as it is", () => {
    expect(rejectionCategoryName("NEW_ONE")).toBe("NEW_ONE");
    expect(isRejectionCategory("NEW_ONE")).toBe(false);
  });
});
