import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCampaign } from "./builders";
import { coverage, coverageCount } from "./coverage";

describe("coverage", () => {
  const facts = aCampaign({
    mnosBefore: [10035, 10017],
    mnosProvisional: [10017, 10038],
    mnoStates: { "10017": "REGISTERED", "10035": "REVIEW" },
  });

  it("a chain that was not read is not a chain without DCAs", () => {
    expect(coverage(aCampaign({ mnosBefore: [10017], mnosProvisional: null }))).toMatchObject([
      { mnoId: 10017, before: true, provisional: null },
    ]);
  });

  it("has a row for every network that is wanted, covered or has reported", () => {
    expect(coverage(facts)).toEqual([
      { mnoId: 10017, name: "AT&T", state: "REGISTERED", before: true, provisional: true },
      { mnoId: 10035, name: "T-Mobile", state: "REVIEW", before: true, provisional: false },
      { mnoId: 10038, name: "Verizon Wireless", state: null, before: false, provisional: true },
    ]);
  });

  it("counts the networks of the existing chain, not further ones", () => {
    expect(coverageCount(facts)).toEqual({ covered: 1, wanted: 2 });
  });

  it("is not known where the provisional chain is not visible, or nothing is wanted", () => {
    expect(coverageCount(aCampaign({ mnosProvisional: null }))).toBeNull();
    expect(coverageCount(aCampaign({ mnosBefore: [], mnosProvisional: [10017] }))).toBeNull();
  });

  it("names a network that is new to us by its number", () => {
    expect(coverage(aCampaign({ mnosBefore: [10043] }))[0]).toMatchObject({
      name: "Network 10043",
      before: true,
    });
  });

  it("never covers more than is wanted, and the rows agree with the count", () => {
    const networks = fc.uniqueArray(fc.constantFrom(10017, 10035, 10037, 10038, 10631, 10901));
    fc.assert(
      fc.property(networks, networks, (mnosBefore, mnosProvisional) => {
        const given = aCampaign({ mnosBefore, mnosProvisional });
        const count = coverageCount(given);
        if (count === null) return;
        expect(count.covered).toBeLessThanOrEqual(count.wanted);
        expect(coverage(given).filter((row) => row.before && row.provisional)).toHaveLength(count.covered);
      }),
    );
  });
});
