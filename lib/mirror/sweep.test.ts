import { afterAll, expect, test } from "vitest";
import { createWorld } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { sweepAccount, sweepCounts } from "./sweep";

const world = await createWorld();
const acme = await world.account("SACME01");
const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
await world.client(acme).startMigration(campaignId, "SBLUER1");
await world.sync(acme);
afterAll(() => world.close());

const row = () => db().campaign.findFirstOrThrow({ where: { accountId: acme.id, campaignId } });
const forgetFor = (ms: number) =>
  db().campaign.updateMany({ data: { factsReadAt: new Date(Date.now() - ms) } });
const sweep = () => sweepAccount(acme, () => false);

test("an open migration that was read a moment ago is left alone", async () => {
  await sweep();
  expect(sweepCounts).toEqual({ read: 0, repaired: 0 });
});

test("one that nothing told about for a while is read, and finding nothing new counts no repair", async () => {
  await forgetFor(600_000);
  await sweep();
  expect(sweepCounts).toEqual({ read: 1, repaired: 0 });
  expect((await row()).stage).toBe("WAITING");
});

test("what happened without an event is repaired, counted, and in the history: here the end after 30 days", async () => {
  await world.sandbox.control("POST", "/clock", { advanceSeconds: 31 * 86_400 });
  await forgetFor(600_000);
  await sweep();
  expect((await row()).stage).toBe("EXPIRED");
  expect(sweepCounts).toEqual({ read: 2, repaired: 1 });
  const entry = await db().auditEntry.findFirst({
    where: { subjectId: campaignId },
    orderBy: { id: "desc" },
  });
  expect(entry).toMatchObject({ action: "campaign.migration-canceled", actorId: "sweep" });
});
