import { describe, expect, test } from "vitest";
import { aCampaign, aShare } from "../builders";
import { type CampaignAt, isThrough, whyNumbersStay } from "./campaign-state";
import { handoverReasons, handoverWarnings, numberReasons, type Preflight } from "./preflight";
import { providerRules } from "./providers";
import { firstPosition, move, type Position, type StepFacts, statusOf } from "./steps";

const rules = providerRules("bandwidth");
const { steps } = rules;
const withNumbers: StepFacts = { numbers: 3, pooled: false };
const bare: StepFacts = { numbers: 0, pooled: false };

const way = (facts: StepFacts): string[] => {
  const seen: string[] = [];
  let position: Position | null = firstPosition(steps);
  while (position !== null && position.status !== "DONE") {
    seen.push(`${position.step} ${position.status}`);
    position = move(steps, position, position.status === "READY" ? "begin" : "finish", facts);
  }
  return seen;
};

const at = (step: Position["step"], status: Position["status"]): CampaignAt => ({
  provider: "bandwidth",
  state: "ACTIVE",
  position: { step, status },
  times: { switchedAt: null, registeredAt: null, trafficAt: null, restoredAt: null },
});

const input = (more: Partial<Preflight> = {}): Preflight => ({
  rules,
  facts: aCampaign({ mnoStates: { 10017: "REGISTERED", 10035: "REGISTERED" } }),
  account: { companyId: "SACME01", migrationSupported: true },
  partner: {
    id: "BANDW",
    name: "Bandwidth",
    kind: "DCA",
    migrationSupported: true,
    soleProprietorEnabled: false,
  },
  numbers: ["15552345678"],
  poolId: null,
  pools: null,
  nnid: null,
  ownNnids: 0,
  mayChooseNnid: false,
  elsewhere: [],
  ...more,
});

describe("the steps of a hand-over to Bandwidth", () => {
  test("a person starts the election and the order of numbers; the import follows the acceptance by itself", () => {
    expect(way(withNumbers)).toEqual([
      "elect READY",
      "elect RUNNING",
      "accept WAITING",
      "importCampaign RUNNING",
      "approve WAITING",
      "link READY",
      "link RUNNING",
      "order WAITING",
    ]);
  });

  test("a campaign without numbers is done once the carriers approved it", () => {
    expect(way(bare).at(-1)).toBe("approve WAITING");
    expect(statusOf(steps, firstPosition(steps), "link", bare)).toBeNull();
  });

  test("what was refused in an order is ordered again; what only waits is looked at again, and sends nothing", () => {
    const failed = (step: Position["step"]): Position => ({ step, status: "FAILED" });
    expect(move(steps, failed("order"), "again", withNumbers)).toEqual({ step: "link", status: "RUNNING" });
    expect(move(steps, failed("approve"), "again", withNumbers)).toEqual({
      step: "approve",
      status: "WAITING",
    });
    expect(move(steps, failed("accept"), "again", withNumbers)).toEqual({
      step: "accept",
      status: "WAITING",
    });
  });

  test("the next wave waits until the orders of the one before it are carried out", () => {
    expect(isThrough(at("order", "WAITING"))).toBe(false);
    expect(isThrough(at("order", "FAILED"))).toBe(false);
    expect(isThrough({ ...at("order", "DONE"), state: "DONE" })).toBe(true);
  });
});

describe("numbers may be changed", () => {
  test.each([
    ["before anything is sent", at("elect", "READY")],
    ["while the carriers review", at("approve", "WAITING")],
    ["before they are ordered", at("link", "READY")],
    ["after an order refused some", at("order", "FAILED")],
  ])("%s", (_, campaign) => {
    expect(whyNumbersStay(campaign)).toBeNull();
  });

  test("but not while they are in an order", () => {
    expect(whyNumbersStay(at("order", "WAITING"))).toContain("already");
    expect(whyNumbersStay(at("link", "RUNNING"))).toContain("under way");
  });
});

describe("the preflight", () => {
  test("a campaign that every carrier approved has nothing against it, with or without numbers", () => {
    expect(handoverReasons(input())).toEqual([]);
    expect(handoverReasons(input({ numbers: [] }))).toEqual([]);
  });

  test.each([
    ["a sole proprietor", { facts: aCampaign({ soleProprietor: true }) }, "does not take Sole Proprietor"],
    [
      "a carrier that has not approved",
      { facts: aCampaign({ mnoStates: { 10017: "REGISTERED", 10035: "REVIEW" } }) },
      "Not approved by every carrier: T-Mobile (REVIEW)",
    ],
    [
      "an id of 13 characters",
      { facts: aCampaign({ campaignId: "C123456789012" }) },
      "campaign ids of at most 12 characters",
    ],
    ["a number that is none", { numbers: ["555"] }, "1 and ten digits: 555"],
    ["an NNID that the account may not choose", { ownNnids: 2 }, "does not let this account choose"],
  ] satisfies [string, Partial<Preflight>, string][])("refuses %s", (_, more, reason) => {
    expect(handoverReasons(input(more)).join(" ")).toContain(reason);
  });

  test("an NNID for a number is fine where the account may choose one", () => {
    expect(numberReasons(input({ ownNnids: 2, mayChooseNnid: true }))).toEqual([]);
  });

  test("a share that Bandwidth has already needs no election", () => {
    const live = { downstream: null, upstream: aShare("BANDW") };
    expect(handoverReasons(input({ facts: aCampaign({ live }), partner: null }))).toEqual([]);
  });

  test("no numbers, and more than 49, are allowed with a warning", () => {
    const many = Array.from({ length: 50 }, (_, index) => `1555${String(2_000_000 + index)}`);
    expect(handoverWarnings(input({ numbers: [] })).join(" ")).toContain("for 60 days");
    expect(handoverWarnings(input({ numbers: many })).join(" ")).toContain("number pool");
    expect(handoverWarnings(input())).toEqual([]);
    expect(handoverWarnings(input({ rules: providerRules("infobip"), numbers: many }))).toEqual([]);
  });
});
