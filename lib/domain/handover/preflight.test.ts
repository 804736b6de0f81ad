import { describe, expect, test } from "vitest";
import { aCampaign, aShare } from "../builders";
import { missingPrerequisites, wantedPrerequisites } from "./prerequisites";
import { electReasons, handoverReasons, numberReasons, type Preflight, switchReasons } from "./preflight";
import { providerRules } from "./providers";

const rules = providerRules("infobip");
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `1555${String(2_000_000 + index)}`);
const pool = { id: "POOL23", nnid: "103704", status: "VALID", available: true };

const input = (more: Partial<Preflight> = {}): Preflight => ({
  rules,
  facts: aCampaign(),
  account: { companyId: "SACME01", migrationSupported: true },
  partner: {
    id: "OPMKT",
    name: "Infobip",
    kind: "CNP",
    migrationSupported: true,
    soleProprietorEnabled: true,
  },
  numbers: numbers(3),
  poolId: null,
  pools: [pool],
  nnid: "103704",
  ownNnids: 0,
  mayChooseNnid: false,
  elsewhere: [],
  ...more,
});

test("a campaign that may be migrated, with numbers and an NNID, has nothing against it", () => {
  expect(handoverReasons(input())).toEqual([]);
});

describe("numbers", () => {
  test.each([
    ["no NNID is chosen", { nnid: null }, "No NNID"],
    ["there are none", { numbers: [] }, "No numbers yet"],
    ["one has another format", { numbers: ["5552345678"] }, "1 and ten digits: 5552345678"],
    ["there are more than 49 without a pool", { numbers: numbers(50) }, "50 numbers without a pool"],
    [
      "another campaign has one of them",
      { elsewhere: [{ number: "15552345678", campaignId: "C123ABD" }] },
      "Also in C123ABD (15552345678)",
    ],
    ["the pool does not exist", { poolId: "POOL99" }, "no number pool POOL99"],
    ["the pools have not been read", { poolId: "POOL23", pools: null }, "have not been read"],
    [
      "the pool has another NNID",
      { poolId: "POOL23", pools: [{ ...pool, nnid: "999999" }] },
      "has NNID 999999, the numbers get 103704",
    ],
    [
      "the pool is not valid yet",
      { poolId: "POOL23", pools: [{ ...pool, status: "PENDING_VERIFICATION" }] },
      "not valid yet",
    ],
    ["the pool is in use", { poolId: "POOL23", pools: [{ ...pool, available: false }] }, "in use"],
  ] satisfies [string, Partial<Preflight>, string][])("are refused when %s", (_, more, words) => {
    expect(numberReasons(input(more)).join()).toContain(words);
  });

  test("a pool takes more than 49, and more than 200", () => {
    expect(numberReasons(input({ numbers: numbers(49) }))).toEqual([]);
    expect(numberReasons(input({ numbers: numbers(50), poolId: "POOL23" }))).toEqual([]);
    expect(numberReasons(input({ numbers: numbers(450), poolId: "POOL23" }))).toEqual([]);
  });

  test("a Sole Proprietor campaign has one", () => {
    const facts = aCampaign({ soleProprietor: true });
    expect(numberReasons(input({ facts, numbers: numbers(1) }))).toEqual([]);
    expect(numberReasons(input({ facts, numbers: numbers(2) })).join()).toContain("has one number");
  });
});

describe("at TCR", () => {
  const open = {
    status: "ACTIVE",
    createdAt: new Date("2026-11-01T00:00:00Z"),
    expiresAt: new Date("2026-12-01T00:00:00Z"),
    cancellationReason: null,
    initiator: "me" as const,
  };
  const to = (partnerId: string, status: "PENDING" | "ACCEPTED" | "DECLINED") =>
    aCampaign({
      migration: open,
      provisional: { downstream: null, upstream: aShare(partnerId, status) },
    });

  test("the rules of every migration hold, and the provider has to accept migrations", () => {
    const partner = input().partner;
    const refusing = partner === null ? null : { ...partner, migrationSupported: false };
    expect(electReasons(input({ partner: refusing }))).toEqual(["Partner does not accept migrations"]);
    expect(electReasons(input({ partner: null }))).toEqual(["Partner not known"]);
    expect(electReasons(input({ facts: aCampaign({ status: "EXPIRED" }) }))).toContain("Expired");
  });

  test("a campaign whose migration to the provider is open already is elected", () => {
    expect(electReasons(input({ facts: to("OPMKT", "PENDING") }))).toEqual([]);
    expect(electReasons(input({ facts: to("SOTHER1", "PENDING") })).join()).toContain(
      "Already in a migration",
    );
  });

  test("nothing is switched without it, nor after the provider declined", () => {
    expect(switchReasons(input({ facts: to("OPMKT", "PENDING") }))).toEqual([]);
    expect(switchReasons(input({ facts: to("OPMKT", "ACCEPTED") }))).toEqual([]);
    expect(switchReasons(input()).join()).toContain("Start it on the campaign's page");
    expect(switchReasons(input({ facts: to("OPMKT", "DECLINED") })).join()).toContain("declined it");
  });
});

describe("prerequisites", () => {
  const keys = (has: { pooled: boolean; soleProprietor: boolean }) =>
    wantedPrerequisites(rules.prerequisites, has).map(({ key }) => key);

  test("pools and the parent campaign count only where there are such campaigns", () => {
    expect(keys({ pooled: false, soleProprietor: false })).toEqual([
      "nnid",
      "import",
      "migrationApi",
      "announced",
    ]);
    expect(keys({ pooled: true, soleProprietor: true })).toEqual([
      "nnid",
      "import",
      "migrationApi",
      "pools",
      "soleProprietor",
      "announced",
    ]);
  });

  test("what somebody ticked is not missing", () => {
    const has = { pooled: false, soleProprietor: false };
    const missing = missingPrerequisites(rules.prerequisites, has, [{ key: "nnid" }, { key: "import" }]);
    expect(missing.map(({ key }) => key)).toEqual(["migrationApi", "announced"]);
  });
});
