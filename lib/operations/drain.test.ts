import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { cancelMigrations } from "@/lib/services/migrations/cancel";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { declineShares } from "@/lib/services/shares/decline";
import { electShares } from "@/lib/services/shares/elect";
import { shareCampaigns } from "@/lib/services/shares/share";
import { executePending } from "./execute";
import { claimPending } from "./ledger";
import { systems } from "./systems";

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
const blueRidge = await world.account("SBLUER1");
await world.sync(acme);
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
});

const fault = (mode: string, more: Record<string, unknown> = {}) =>
  world.sandbox.control("POST", "/faults", { system: "tcr", mode, count: 1, ...more });

const oldChain = ["SACME01", "SNRTHW1", "DCLRW"];

/** A live campaign of Acme's, known to the mirror. */
const liveCampaign = async (): Promise<string> => {
  const campaignId = await world.campaign(oldChain);
  await world.sync(acme);
  return campaignId;
};

const writesOf = (campaignId: string, method = "POST") =>
  world.requests({ method, path: new RegExp(campaignId) });

const start = (campaignId: string) =>
  initiateMigrations(personOf(acme), { campaignIds: [campaignId], partnerId: "SBLUER1" });

const last = async (campaignId: string) =>
  db().operation.findFirstOrThrow({ where: { campaignId }, orderBy: { createdAt: "desc" } });

test("a start is sent once, and the mirror shows the open migration with its target", async () => {
  const campaignId = await liveCampaign();
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
  expect((await writesOf(campaignId)).map((each) => each.status)).toEqual([204]);
  const key = { accountId_campaignId: { accountId: acme.id, campaignId } };
  expect(await db().campaign.findUnique({ where: key })).toMatchObject({
    migrationStatus: "ACTIVE",
    migrationInitiator: "me",
    provUpId: "SBLUER1",
    liveUpId: "SNRTHW1",
    stage: "WAITING",
  });
});

describe("a start whose answer does not come", () => {
  test("but which the registry applied is read back and not sent again", async () => {
    const campaignId = await liveCampaign();
    await fault("apply-then-drop", { method: "POST", path: `/tcr/csp/v2/campaign/${campaignId}` });
    await start(campaignId);
    await world.settle(acme);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId)).toHaveLength(1);
  });

  test("and which never reached the registry is sent again after the settle time", async () => {
    const campaignId = await liveCampaign();
    await fault("drop-before", { method: "POST", path: `/tcr/csp/v2/campaign/${campaignId}` });
    await start(campaignId);
    await world.settle(acme);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 2 });
    expect((await writesOf(campaignId)).map((each) => each.status)).toEqual([0, 204]);
  });

  test("and which is applied late is not sent again either", async () => {
    const campaignId = await liveCampaign();
    await fault("late-apply", { method: "POST", path: `/tcr/csp/v2/campaign/${campaignId}`, delayMs: 150 });
    await start(campaignId);
    await world.settle(acme);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId)).toHaveLength(1);
  });

  test("and which was answered with HTTP 500 or 502 is read back before it is sent again", async () => {
    for (const more of [
      { mode: "status", status: 500 },
      { mode: "status", status: 502 },
    ]) {
      const campaignId = await liveCampaign();
      await fault(more.mode, { ...more, method: "POST", path: `/tcr/csp/v2/campaign/${campaignId}` });
      await start(campaignId);
      await world.settle(acme);
      expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 2 });
      expect((await writesOf(campaignId)).filter((each) => each.status === 204)).toHaveLength(1);
    }
  });
});

test("a 429 goes back to the queue, is sent again, and is not shown as a failure", async () => {
  const campaignId = await liveCampaign();
  await fault("status", { status: 429, method: "POST", path: `/tcr/csp/v2/campaign/${campaignId}` });
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 2 });
});

test("a key that is refused for good ends as failed, with nothing applied", async () => {
  const campaignId = await liveCampaign();
  await fault("status", {
    status: 401,
    count: 50,
    method: "POST",
    path: `/tcr/csp/v2/campaign/${campaignId}`,
  });
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "FAILED", code: "401" });
});

test("a campaign suspended after the check fails with the registry's reason, and the mirror shows which rule fails", async () => {
  const campaignId = await liveCampaign();
  await world.sandbox.control("PATCH", `/campaigns/${campaignId}`, { suspendedBy: 10017 });
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "FAILED", code: "592" });
  const row = await db().campaign.findFirst({ where: { accountId: acme.id, campaignId } });
  expect(row).toMatchObject({ eligible: false });
});

test("a migration that somebody else opened after the check is found before anything is sent", async () => {
  const campaignId = await liveCampaign();
  await world.client(northwind).startMigration(campaignId, "SCASCD1");
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "FAILED" });
  const accepted = (await writesOf(campaignId)).filter((each) => each.status === 204);
  expect(accepted).toHaveLength(1);
  expect(accepted[0]?.company).toBe("SNRTHW1");
});

test("a cancel whose answer is cut off is read back", async () => {
  const campaignId = await liveCampaign();
  await start(campaignId);
  await world.settle(acme);
  await fault("apply-then-drop", { method: "DELETE", path: `/tcr/csp/v2/campaign/${campaignId}` });
  await cancelMigrations(personOf(acme), { campaignIds: [campaignId], explanation: "Changed our mind" });
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ kind: "cancel", status: "DONE", attempts: 1 });
  expect(await writesOf(campaignId, "DELETE")).toHaveLength(1);
  const row = await db().campaign.findFirst({ where: { accountId: acme.id, campaignId } });
  expect(row).toMatchObject({ stage: "CANCELED", migrationReason: "Changed our mind" });
});

test("a cancel of a migration that completed meanwhile says so and sends nothing", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.sync(acme);
  await initiateMigrations(personOf(acme), { campaignIds: [campaignId], partnerId: "SBLUER1" });
  await world.settle(acme);
  // Blue Ridge elects the DCA of the old chain: a primary DCA in both chains, so its acceptance completes.
  await world.client(blueRidge).electUpstream(campaignId, "DCLRW");
  await cancelMigrations(personOf(acme), { campaignIds: [campaignId], explanation: "" });
  const dca = await world.account("DCLRW");
  await fetch(`${world.sandbox.url}/tcr/dca/v2/partnerCampaign/${campaignId}/sharing`, {
    method: "PUT",
    headers: { authorization: `Basic ${Buffer.from("key-DCLRW:secret-DCLRW").toString("base64")}` },
  });
  expect(dca.kind).toBe("DCA");
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ kind: "cancel", status: "FAILED", code: "COMPLETED" });
  expect(await writesOf(campaignId, "DELETE")).toEqual([]);
});

describe("the receiving partner's answer", () => {
  const offered = async (): Promise<string> => {
    const campaignId = await liveCampaign();
    await start(campaignId);
    await world.settle(acme);
    await world.sync(blueRidge);
    return campaignId;
  };

  test("elect is read back when its answer is cut off, and shares with the chosen upstream", async () => {
    const campaignId = await offered();
    await fault("apply-then-drop", { method: "PUT", path: `/tcr/csp/v2/partnerCampaign/${campaignId}` });
    const upstream = { mode: "partner", partnerId: "DSUMT" } as const;
    await electShares(personOf(blueRidge), { campaignIds: [campaignId], upstream });
    await world.settle(blueRidge);
    expect(await last(campaignId)).toMatchObject({ kind: "elect", status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId, "PUT")).toHaveLength(1);
    const row = await db().campaign.findFirst({ where: { accountId: blueRidge.id, campaignId } });
    expect(row).toMatchObject({ provDownStatus: "ACCEPTED", provUpId: "DSUMT", pending: false });
  });

  test("elect that is answered with something other than JSON is read back, and not sent again", async () => {
    const campaignId = await offered();
    await fault("bad-json", { method: "PUT", path: `/tcr/csp/v2/partnerCampaign/${campaignId}` });
    const upstream = { mode: "partner", partnerId: "DSUMT" } as const;
    await electShares(personOf(blueRidge), { campaignIds: [campaignId], upstream });
    await world.settle(blueRidge);
    expect(await last(campaignId)).toMatchObject({ kind: "elect", status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId, "PUT")).toHaveLength(1);
  });

  test("decline is sent with its categories and words, and Acme reads them", async () => {
    const campaignId = await offered();
    await declineShares(personOf(blueRidge), {
      campaignIds: [campaignId],
      categories: ["SAMPLE_MESSAGE"],
      explanation: "The second sample lacks the brand name.",
    });
    await world.settle(blueRidge);
    expect(await last(campaignId)).toMatchObject({ kind: "decline", status: "DONE" });
    await world.sync(acme);
    const row = await db().campaign.findFirst({ where: { accountId: acme.id, campaignId } });
    expect(row).toMatchObject({
      stage: "DECLINED",
      provUpExplanation: "The second sample lacks the brand name.",
    });
  });
});

test("a campaign that was never shared is shared with the chosen partner", async () => {
  const campaignId = await world.campaign(["SACME01"]);
  await world.sync(acme);
  await shareCampaigns(personOf(acme), { campaignIds: [campaignId], partnerId: "SNRTHW1" });
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ kind: "share", status: "DONE" });
  const row = await db().campaign.findFirst({ where: { accountId: acme.id, campaignId } });
  expect(row).toMatchObject({ liveUpId: "SNRTHW1", liveUpStatus: "PENDING" });
});

/** Another worker, which takes what is ready just as this one has been granted a slot for it; answers the slots granted. */
const withRival = (takes: number): (() => number) => {
  const { open } = systems.TCR;
  const counts = { granted: 0, taken: 0 };
  const spy = vi.spyOn(systems.TCR, "open").mockImplementation(async (account) => {
    const session = await open(account);
    if (session === null) return null;
    const takeSlot = async () => {
      counts.granted += 1;
      const operation = counts.taken < takes ? await claimPending(account.id) : null;
      const executor = operation === null ? null : session.executorOf(operation.kind);
      if (operation === null || executor === null) return 0;
      counts.taken += 1;
      await executePending({ session, executor, operation });
      return 1_000;
    };
    return { ...session, takeSlot };
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return () => counts.granted;
};

test("a slot is not lost when another worker takes what it was meant for: the next one is ready", async () => {
  const campaignIds = [];
  for (let count = 0; count < 4; count += 1) campaignIds.push(await world.campaign(oldChain));
  await world.sync(acme);
  const granted = withRival(2);
  await initiateMigrations(personOf(acme), { campaignIds, partnerId: "SBLUER1" });
  await world.settle(acme);
  const sent = await db().operation.findMany({ where: { campaignId: { in: campaignIds } } });
  expect(sent.map(({ status, attempts }) => [status, attempts])).toEqual(campaignIds.map(() => ["DONE", 1]));
  expect(granted()).toBe(2);
});

test("a write uses one slot of the account's budget", async () => {
  const campaignId = await liveCampaign();
  const key = { accountId_class: { accountId: acme.id, class: "write" } };
  const used = async () => {
    const row = await db().rateSlot.findUnique({ where: key });
    return new Set(row?.slots.filter((at) => at > 0)).size;
  };
  await db().rateSlot.deleteMany({ where: { accountId: acme.id } });
  await start(campaignId);
  await world.settle(acme);
  expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
  expect(await used()).toBe(1);
});
