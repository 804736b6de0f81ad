import { describe, expect, it } from "vitest";
import type { Campaign } from "../tcr/entities";
import { openMigration } from "../tcr/rules/chain";
import { coveredNetworks } from "../tcr/rules/coverage";
import { ACME, BLUE_RIDGE, BRIGHTLINE, CASCADE, NORTHWIND } from "./companies";
import { scenarioNumbers, scenarioWorld } from "./scenario";
import { exampleChains, testCampaigns } from "./test-world";

const start = Date.UTC(2026, 2, 2, 15);
const DAY_MS = 86_400_000;
const demo = scenarioWorld("demo", { start });
const own = demo.campaigns.filter(({ cspId }) => cspId === ACME);
const open = own.filter((campaign) => openMigration(campaign));
const waitingAt = (company: string): Campaign[] =>
  demo.campaigns.filter((campaign) =>
    campaign.provisional?.some((share) => share.to === company && share.sharingStatus === "PENDING"),
  );
const ended = (status: string, reason: RegExp): number =>
  own.filter(({ migrations }) => {
    const last = migrations.at(-1);
    return last?.status === status && reason.test(last.cancellationReason ?? "");
  }).length;

describe("the demo world", () => {
  it("is the same every time", () => {
    expect(scenarioWorld("demo", { start })).toEqual(demo);
  });

  it("gives Acme 1,284 campaigns under about 180 brands, or as many as asked for", () => {
    expect(own).toHaveLength(1_284);
    expect(new Set(own.map(({ brandId }) => brandId)).size).toBeGreaterThan(170);
    const many = scenarioWorld("demo", { start, campaigns: 3_000 });
    expect(many.campaigns.filter(({ cspId }) => cspId === ACME)).toHaveLength(3_000);
    expect(new Set(demo.campaigns.map(({ campaignId }) => campaignId)).size).toBe(demo.campaigns.length);
  });

  it("shows about sixty open migrations, a dozen or more in each of three inboxes, left to people", () => {
    expect(open.length).toBeGreaterThanOrEqual(55);
    expect(open.length).toBeLessThanOrEqual(70);
    for (const company of [NORTHWIND, BLUE_RIDGE, CASCADE])
      expect(waitingAt(company).length).toBeGreaterThanOrEqual(12);
    const pending = demo.campaigns
      .flatMap((campaign) => [...campaign.existing, ...(campaign.provisional ?? [])])
      .filter((share) => share.sharingStatus === "PENDING");
    expect(pending.every((share) => share.manual)).toBe(true);
  });

  it("shows every way a migration can stand or end", () => {
    const daysLeft = open.map(
      (campaign) => ((openMigration(campaign)?.expirationDate ?? 0) - start) / DAY_MS,
    );
    expect(daysLeft.some((days) => days > 0.2 && days < 1.3)).toBe(true);
    expect(daysLeft.some((days) => days > 2 && days < 4)).toBe(true);
    expect(daysLeft.some((days) => days > 23 && days < 25)).toBe(true);
    expect(daysLeft.every((days) => days > 0)).toBe(true);
    expect(open.some(({ provisional }) => provisional?.at(-1)?.sharingStatus === "DECLINED")).toBe(true);
    expect(open.some((campaign) => coveredNetworks(campaign, campaign.provisional ?? []).length === 2)).toBe(
      true,
    );
    expect(open.some((campaign) => openMigration(campaign)?.initiator === NORTHWIND)).toBe(true);
    expect(ended("COMPLETED", /^$/)).toBe(10);
    expect(ended("CANCELLED", /asked for more time/)).toBe(4);
    expect(ended("CANCELLED", /expired: not completed/)).toBe(3);
    expect(ended("CANCELLED", /suspended/)).toBe(2);
    expect(ended("CANCELLED", /^Campaign (deactivated|expired)$/)).toBe(2);
  });
});

describe("numbers at Bandwidth", () => {
  const numbers = scenarioNumbers("demo", demo.campaigns);
  const owned = new Set(numbers.get(ACME));

  it("are there for most of the demo's campaigns, ten digits each, but not for all", () => {
    const phones = own.flatMap((campaign) => campaign.phones.map((phone) => phone.slice(1)));
    const missing = phones.filter((number) => !owned.has(number));
    expect(missing.length).toBeGreaterThan(20);
    expect(missing.length).toBeLessThan(phones.length / 8);
    expect([...owned].every((number) => /^\d{10}$/.test(number))).toBe(true);
    expect(owned.size).toBeGreaterThan(phones.length - missing.length);
  });

  it("are nobody's in the other worlds until somebody adds them", () => {
    expect(scenarioNumbers("test", scenarioWorld("test", { start }).campaigns).size).toBe(0);
  });
});

describe("the test world", () => {
  const world = scenarioWorld("test", { start });
  const find = (id: string | undefined) => world.campaigns.find(({ campaignId }) => campaignId === id);

  it("holds every documented id", () => {
    for (const id of Object.values(testCampaigns).flat()) expect(find(id)?.cspId).toBe(ACME);
  });

  it("has its eligible campaigns at Northwind, covered for both networks", () => {
    for (const id of testCampaigns.eligible) {
      const campaign = find(id);
      expect(campaign?.existing.map(({ to }) => to)).toEqual([NORTHWIND, "DSUMT"]);
      expect(campaign && coveredNetworks(campaign, campaign.existing)).toEqual([10017, 10035]);
    }
  });
});

describe("the chains of the overview's examples", () => {
  const world = scenarioWorld("test", { start });

  it.each(Object.entries(exampleChains))(
    "%s goes from Brightline along its hops, all accepted, and has a DCA for both networks",
    (id, chain) => {
      const campaign = world.campaigns.find(({ campaignId }) => campaignId === id);
      expect(campaign?.cspId).toBe(BRIGHTLINE);
      expect(campaign?.existing.map(({ to }) => to)).toEqual(chain);
      expect(campaign?.existing.every(({ sharingStatus }) => sharingStatus === "ACCEPTED")).toBe(true);
      expect(campaign && coveredNetworks(campaign, campaign.existing)).toEqual([10017, 10035]);
    },
  );
});

describe("the empty world", () => {
  it("has the companies and nothing else", () => {
    expect(scenarioWorld("empty", { start })).toMatchObject({ campaigns: [], brands: [] });
  });
});
