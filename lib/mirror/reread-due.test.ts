import { afterAll, expect, test } from "vitest";
import { createWorld, pause } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { rereadDue } from "./reread-due";

const world = await createWorld();
const acme = await world.account("SACME01");
afterAll(() => world.close());

const at = (campaignId: string) => ({ accountId_campaignId: { accountId: acme.id, campaignId } });

const slow = (count: number) =>
  world.sandbox.control("POST", "/faults", {
    system: "tcr",
    method: "GET",
    path: "/tcr/csp/v2/campaign/",
    mode: "slow",
    delayMs: 700,
    count,
  });

test("a campaign that becomes due while it is being read is read once more", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.sync(acme);
  const path = new RegExp(`/campaign/${campaignId}/sharing`);
  const before = (await world.requests({ method: "GET", path })).length;
  await db().campaign.update({ where: at(campaignId), data: { rereadDueAt: new Date() } });
  await slow(20);
  const reading = rereadDue(world.client(acme), acme, () => false);
  await pause(300);
  const claimed = await db().campaign.findUnique({ where: at(campaignId) });
  expect(claimed?.rereadDueAt?.getTime()).toBeGreaterThan(Date.now() + 10_000);
  await db().campaign.update({ where: at(campaignId), data: { rereadDueAt: new Date() } });
  await reading;
  expect((await world.requests({ method: "GET", path })).length - before).toBe(2);
  expect((await db().campaign.findUnique({ where: at(campaignId) }))?.rereadDueAt).toBeNull();
});

test("what a worker that died was reading is due again within 15 seconds", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.sync(acme);
  await db().campaign.update({ where: at(campaignId), data: { rereadDueAt: new Date() } });
  // It stops before it reads: its claim is all that is left, as of one that died.
  await rereadDue(world.client(acme), acme, () => true);
  const claimed = await db().campaign.findUnique({ where: at(campaignId) });
  expect(claimed?.rereadDueAt?.getTime()).toBeGreaterThan(Date.now());
  expect(claimed?.rereadDueAt?.getTime()).toBeLessThanOrEqual(Date.now() + 15_000);
});
