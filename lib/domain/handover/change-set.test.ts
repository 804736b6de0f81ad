import { describe, expect, test } from "vitest";
import { checkOsr, osrChangeSet, osrRollback } from "./change-set";

const campaign = {
  campaignId: "C123ABC",
  subId: "POOL7",
  numbers: [
    { number: "15552345678", formerNnid: "100001" },
    { number: "15552345679", formerNnid: null },
  ],
};

describe("the change set for the OSR", () => {
  test("has number, NNID, campaign id, SubID and context of every number", () => {
    expect(osrChangeSet([campaign], { nnid: "103704", context: "SMS" })).toEqual([
      { number: "15552345678", nnid: "103704", campaignId: "C123ABC", subId: "POOL7", context: "SMS" },
      { number: "15552345679", nnid: "103704", campaignId: "C123ABC", subId: "POOL7", context: "SMS" },
    ]);
  });

  test("and the way back, with an empty NNID where nobody knows the former one", () => {
    expect(osrRollback([campaign]).map(({ nnid }) => nnid)).toEqual(["100001", ""]);
  });
});

describe("reading the OSR back", () => {
  const record = (phoneNumber: string, nnid: string | null, current: boolean | null = true) => ({
    phoneNumber,
    nnid,
    current,
  });

  test("tells numbers that are right, wrong and missing apart", () => {
    const records = [record("15552345678", "103704"), record("15552345679", "100001")];
    expect(checkOsr(["15552345678", "15552345679", "15552345680"], records, "103704")).toEqual({
      right: ["15552345678"],
      wrong: [{ number: "15552345679", nnid: "100001" }],
      missing: ["15552345680"],
    });
  });

  test("a record that is no longer current says nothing", () => {
    const records = [record("15552345678", "100001", false), record("+15552345678", "103704")];
    expect(checkOsr(["15552345678"], records, "103704").right).toEqual(["15552345678"]);
    expect(
      checkOsr(["15552345678"], [record("15552345678", "103704", false)], "103704").missing,
    ).toHaveLength(1);
  });
});
