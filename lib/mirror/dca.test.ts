import { afterAll, beforeEach, expect, test } from "vitest";
import { createWorld } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { factsOf } from "@/lib/db/campaign-facts";
import { fillDcaFacts } from "./fill-dca-facts";
import { rereadCampaign } from "./read-campaign";
import { readAccount } from "./read-account";
import { sweepAccount } from "./sweep";

/** The mirror of a DCA, over the DCA API. */

const world = await createWorld({ scenario: "test" });
const clearwater = await world.account("DCLRW");
const summit = await world.account("DSUMT");
const prairie = await world.account("DPRAR");
const acme = await world.account("SACME01");
const blueRidge = await world.account("SBLUER1");
await world.sync(prairie);
await world.sync(summit);
await world.sync(clearwater);
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
});

const rowOf = (account: Account, campaignId: string) =>
  db().campaign.findUniqueOrThrow({
    where: { accountId_campaignId: { accountId: account.id, campaignId } },
  });

test("a first sync holds what was shared in both roles, with owner, brand and who shared it", async () => {
  expect(await db().account.findUnique({ where: { id: prairie.id } })).toMatchObject({ syncProblem: null });
  expect(await rowOf(summit, "CELIG01")).toMatchObject({
    liveRole: "PRIMARY",
    liveDownId: "SNRTHW1",
    liveDownStatus: "ACCEPTED",
    cspId: "SACME01",
    brandName: expect.any(String),
    brandEin: expect.stringMatching(/^US_/),
    own: false,
    pending: false,
  });
  expect(await rowOf(prairie, "CPDCA01")).toMatchObject({
    liveRole: "SECONDARY",
    liveDownId: "DSUMT",
    liveDownStatus: "PENDING",
    pending: true,
  });
});

test("what waits is read in full: role, whole chain, networks asked for, and the migration", async () => {
  const row = await rowOf(prairie, "CPART01");
  expect(row).toMatchObject({ provRole: "SECONDARY", liveRole: null, provDownId: "DSUMT", pending: true });
  const facts = factsOf(row);
  expect(facts.migration?.status).toBe("ACTIVE");
  expect(facts.dca?.requestedMnos).toEqual([10017, 10035, 10037, 10038]);
  expect(facts.dca?.chains.provisional.map((hop) => `${hop.from} ${hop.to} ${hop.role}`)).toEqual([
    "SACME01 SNRTHW1 CNP",
    "SNRTHW1 DSUMT PRIMARY",
    "DSUMT DPRAR SECONDARY",
  ]);
  expect(facts.dca?.chains.live).toEqual([]);
});

test("a primary DCA sees what it shared with its secondary", async () => {
  expect(await rowOf(summit, "CPART01")).toMatchObject({
    provRole: "PRIMARY",
    provDownStatus: "ACCEPTED",
    provUpId: "DPRAR",
    provUpStatus: "PENDING",
  });
});

test("the state of many settled campaigns costs lists, not a call for each", async () => {
  const calls = await world.requests({ method: "GET", path: /^\/tcr\/dca\/v2\/campaign\/CELIG/ });
  expect(calls).toEqual([]);
});

test("what was only listed is filled in behind it: networks, chain, and when it was shared", async () => {
  await fillDcaFacts(world.client(summit), summit, () => false);
  const facts = factsOf(await rowOf(summit, "CELIG03"));
  expect(facts.dca?.requestedMnos).toEqual([10017, 10035]);
  expect(facts.dca?.chains.live.map((each) => each.to)).toEqual(["SNRTHW1", "DSUMT"]);
  expect(facts.live.downstream?.sharedAt).not.toBeNull();
  expect(
    await db().campaign.count({ where: { accountId: summit.id, status: "ACTIVE", factsReadAt: null } }),
  ).toBe(0);
});

test("the whole chain is kept out where the registry does not offer it, and the rest is read all the same", async () => {
  await world.sandbox.control("POST", "/faults", {
    system: "tcr",
    mode: "status",
    status: 404,
    path: "/tcr/dca/v2/campaign/CPART01/cnpChain",
    count: 9,
  });
  await rereadCampaign(world.client(prairie), prairie, "CPART01", { job: "test" });
  const facts = factsOf(await rowOf(prairie, "CPART01"));
  expect(facts.dca?.chains.provisional).toEqual([]);
  expect(facts.provisional.downstream?.partnerId).toBe("DSUMT");
});

test("a request for a role that it accepted before is marked so, another role is not", async () => {
  const same = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.client(acme).startMigration(same, "DCLRW");
  await rereadCampaign(world.client(clearwater), clearwater, same, { job: "test" });
  expect(await rowOf(clearwater, same)).toMatchObject({ previouslyAccepted: true, provRole: "PRIMARY" });
  const other = await world.campaign(["SACME01", "SNRTHW1", "DSUMT", "DCLRW"]);
  await world.client(acme).startMigration(other, "DCLRW");
  await rereadCampaign(world.client(clearwater), clearwater, other, { job: "test" });
  expect(await rowOf(clearwater, other)).toMatchObject({
    previouslyAccepted: false,
    liveRole: "SECONDARY",
    provRole: "PRIMARY",
  });
});

test("a DCA that left the chain no longer sees the campaign", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DSUMT"]);
  await rereadCampaign(world.client(summit), summit, campaignId, { job: "test" });
  expect((await rowOf(summit, campaignId)).liveRole).toBe("PRIMARY");
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.client(blueRidge).electUpstream(campaignId, "DCLRW");
  await world.client(clearwater).acceptShare(campaignId);
  expect(await rereadCampaign(world.client(summit), summit, campaignId, { job: "test" })).toBe(false);
  expect(await db().campaign.findFirst({ where: { accountId: summit.id, campaignId } })).toBeNull();
});

test("the sweep finds a request that nothing told of any more", async () => {
  await world.client(prairie).acceptSecondaryShare("CPDCA01");
  await db().campaign.updateMany({
    where: { accountId: prairie.id, campaignId: "CPDCA01" },
    data: { factsReadAt: new Date(Date.now() - 600_000) },
  });
  await sweepAccount(prairie, () => false);
  expect(await rowOf(prairie, "CPDCA01")).toMatchObject({ liveDownStatus: "ACCEPTED", pending: false });
});

test("a DCA subscribes to the categories that it is offered", async () => {
  process.env.PORTAGE_URL ??= "http://127.0.0.1:9";
  await readAccount(prairie.id);
  const subscriptions = await world.client(prairie).listWebhookSubscriptions();
  expect(subscriptions.map((each) => each.eventCategory)).toEqual(["CAMPAIGN"]);
  expect((await db().account.findUnique({ where: { id: prairie.id } }))?.webhookUrl).toMatch(prairie.id);
});

test("partners hold the networks that each DCA reaches", async () => {
  const partner = await db().partner.findFirst({ where: { accountId: summit.id, id: "DPRAR" } });
  expect(partner?.mnoIds).toContain(10038);
  expect(partner?.mnoIds).not.toContain(10017);
});
