import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { DcaRole } from "@/lib/domain/campaign";
import { roles } from "@/lib/domain/roles";
import type { ServiceError } from "@/lib/services/errors";
import { acceptShares } from "@/lib/services/shares/accept";
import { declineShares } from "@/lib/services/shares/decline";
import { shareWithSecondary } from "@/lib/services/shares/share-secondary";
import { rereadCampaign } from "@/lib/mirror/read-campaign";

/** What a DCA writes, from the verb to the registry and back. */

const world = await createWorld();
const acme = await world.account("SACME01");
const blueRidge = await world.account("SBLUER1");
const clearwater = await world.account("DCLRW");
const summit = await world.account("DSUMT");
const prairie = await world.account("DPRAR");
for (const dca of [clearwater, summit, prairie]) await world.sync(dca);
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
});

const fault = (mode: string, more: Record<string, unknown>) =>
  world.sandbox.control("POST", "/faults", { system: "tcr", mode, count: 1, ...more });

const read = (account: Account, campaignId: string) =>
  rereadCampaign(world.client(account), account, campaignId, { job: "test" });

const fourNetworks = [10017, 10035, 10037, 10038];

/** A migration of Acme's that waits for this DCA as primary. */
const atPrimary = async (dca: Account, mnoIds = [10017, 10035]): Promise<string> => {
  const former = dca === clearwater ? "DSUMT" : "DCLRW";
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", former], { mnoIds });
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.client(blueRidge).electUpstream(campaignId, dca.companyId);
  await read(dca, campaignId);
  return campaignId;
};

/** The same, accepted by Summit, which shared with Prairie for the two networks that it does not reach. */
const atSecondary = async (): Promise<string> => {
  const campaignId = await atPrimary(summit, fourNetworks);
  await world.client(summit).acceptShare(campaignId);
  await world.client(summit).shareWithSecondary(campaignId, "DPRAR");
  await read(prairie, campaignId);
  return campaignId;
};

const last = (campaignId: string) =>
  db().operation.findFirstOrThrow({ where: { campaignId }, orderBy: { createdAt: "desc" } });

const writesOf = async (campaignId: string, method: string, view: string) =>
  (await world.requests({ method, path: new RegExp(`/tcr/dca/v2/${view}/${campaignId}`) })).map(
    (each) => `${each.company} ${String(each.status)}`,
  );

const rowOf = (account: Account, campaignId: string) =>
  db().campaign.findUnique({ where: { accountId_campaignId: { accountId: account.id, campaignId } } });

const accept = (dca: Account, campaignId: string, role: DcaRole, secondaryId: string | null = null) =>
  acceptShares(personOf(dca), { campaignIds: [campaignId], role, secondaryId });

const words = {
  categories: ["CALL_TO_ACTION"] as "CALL_TO_ACTION"[],
  explanation: "The opt-in page is gone.",
};

const refusal = async (work: Promise<unknown>): Promise<ServiceError> =>
  work.then(
    () => {
      throw new Error("was not refused");
    },
    (error: unknown) => error as ServiceError,
  );

test("accepting as primary completes a migration whose networks it reaches", async () => {
  const campaignId = await atPrimary(summit);
  await accept(summit, campaignId, "PRIMARY");
  await world.settle(summit);
  expect(await last(campaignId)).toMatchObject({ kind: "accept", status: "DONE", attempts: 1 });
  expect(await rowOf(summit, campaignId)).toMatchObject({
    liveRole: "PRIMARY",
    provRole: null,
    migrationStatus: "COMPLETED",
    pending: false,
  });
  const actions = await db().auditEntry.findMany({
    where: { subjectId: campaignId },
    orderBy: { id: "asc" },
  });
  expect(actions.map((each) => each.action)).toEqual([
    "operation.requested",
    "operation.done",
    "campaign.migration-completed",
  ]);
});

test("accepting as secondary completes what the primary could not", async () => {
  const campaignId = await atSecondary();
  await accept(prairie, campaignId, "SECONDARY");
  await world.settle(prairie);
  expect(await last(campaignId)).toMatchObject({ kind: "acceptSecondary", status: "DONE", attempts: 1 });
  expect((await world.client(acme).getMigration(campaignId))?.status).toBe("COMPLETED");
});

describe.each([
  { name: "accept as primary", role: "PRIMARY", method: "PUT", view: "partnerCampaign" },
  { name: "accept as secondary", role: "SECONDARY", method: "PUT", view: "dcaCampaign" },
  { name: "decline as primary", role: "PRIMARY", method: "DELETE", view: "partnerCampaign" },
  { name: "decline as secondary", role: "SECONDARY", method: "DELETE", view: "dcaCampaign" },
] as const)("an answer to $name", ({ role, method, view }) => {
  const dca = role === "PRIMARY" ? summit : prairie;
  // With four networks an acceptance of the primary alone leaves the migration open.
  const offered = () => (role === "PRIMARY" ? atPrimary(summit, fourNetworks) : atSecondary());
  const answer = (campaignId: string) =>
    method === "PUT"
      ? accept(dca, campaignId, role)
      : declineShares(personOf(dca), { campaignIds: [campaignId], role, ...words });

  test("that is cut off after it was applied is read back and never sent twice", async () => {
    const campaignId = await offered();
    await fault("apply-then-drop", { method, path: `/tcr/dca/v2/${view}/${campaignId}` });
    await answer(campaignId);
    await world.settle(dca);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId, method, view)).toEqual([`${dca.companyId} 200`]);
  });

  test("that never arrived is sent again after the settle time", async () => {
    const campaignId = await offered();
    await fault("drop-before", { method, path: `/tcr/dca/v2/${view}/${campaignId}` });
    await answer(campaignId);
    await world.settle(dca);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 2 });
    expect(await writesOf(campaignId, method, view)).toEqual([`${dca.companyId} 0`, `${dca.companyId} 200`]);
  });

  test("to a migration that was canceled meanwhile says so and is not sent", async () => {
    const campaignId = await offered();
    await world.client(acme).cancelMigration(campaignId, "Changed our mind");
    await answer(campaignId);
    await world.settle(dca);
    expect(await last(campaignId)).toMatchObject({ status: "FAILED" });
    expect((await writesOf(campaignId, method, view)).filter((each) => each.endsWith("200"))).toEqual([]);
  });
});

test("an acceptance that was cut off is not given to a newer request that nobody has looked at", async () => {
  const campaignId = await atPrimary(summit);
  await fault("drop-before", { method: "PUT", path: `/tcr/dca/v2/partnerCampaign/${campaignId}` });
  await accept(summit, campaignId, "PRIMARY");
  await world.work(summit);
  await world.client(acme).cancelMigration(campaignId);
  await world.sandbox.control("POST", "/clock", { advanceSeconds: 60 });
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.client(blueRidge).electUpstream(campaignId, "DSUMT");
  await world.settle(summit);
  expect(await last(campaignId)).toMatchObject({ status: "FAILED", code: "NEWER_SHARE" });
  expect(await rowOf(summit, campaignId)).toMatchObject({ provDownStatus: "PENDING", pending: true });
});

test("an acceptance that completes the migration is read back from the live chain", async () => {
  const campaignId = await atPrimary(summit);
  await fault("apply-then-drop", { method: "PUT", path: `/tcr/dca/v2/partnerCampaign/${campaignId}` });
  await accept(summit, campaignId, "PRIMARY");
  await world.settle(summit);
  expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
});

test("the words of a decline reach the partner downstream as they are", async () => {
  const campaignId = await atPrimary(summit);
  await declineShares(personOf(summit), { campaignIds: [campaignId], ...words });
  await world.settle(summit);
  await read(blueRidge, campaignId);
  expect(await rowOf(blueRidge, campaignId)).toMatchObject({
    provUpStatus: "DECLINED",
    provUpExplanation: words.explanation,
  });
});

describe("a primary DCA", () => {
  test("accepts and shares with a secondary in one go, the share only after the acceptance", async () => {
    const campaignId = await atPrimary(summit, fourNetworks);
    await accept(summit, campaignId, "PRIMARY", "DPRAR");
    const operations = await world.settle(summit);
    const mine = operations.filter((each) => each.campaignId === campaignId);
    expect(mine.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      "accept DONE",
      "shareSecondary DONE",
    ]);
    expect(await rowOf(summit, campaignId)).toMatchObject({ provUpId: "DPRAR", provUpStatus: "PENDING" });
  });

  test("sends no share when its acceptance was refused", async () => {
    const campaignId = await atPrimary(summit, fourNetworks);
    await world.sandbox.control("PATCH", `/campaigns/${campaignId}`, { status: "EXPIRED" });
    await accept(summit, campaignId, "PRIMARY", "DPRAR");
    const operations = await world.settle(summit);
    const mine = operations.filter((each) => each.campaignId === campaignId);
    expect(mine.map((each) => each.status)).toEqual(["FAILED", "FAILED"]);
    expect(await writesOf(campaignId, "PUT", "campaign")).toEqual([]);
  });

  test("shares with a secondary after it has accepted; a cut answer is read back and never sent twice", async () => {
    const campaignId = await atPrimary(summit, fourNetworks);
    await world.client(summit).acceptShare(campaignId);
    await read(summit, campaignId);
    await fault("apply-then-drop", { method: "PUT", path: `/tcr/dca/v2/campaign/${campaignId}` });
    await shareWithSecondary(personOf(summit), { campaignIds: [campaignId], partnerId: "DPRAR" });
    await world.settle(summit);
    expect(await last(campaignId)).toMatchObject({ kind: "shareSecondary", status: "DONE", attempts: 1 });
    expect(await writesOf(campaignId, "PUT", "campaign")).toEqual(["DSUMT 200"]);
  });

  test("chooses another secondary after one declined", async () => {
    const campaignId = await atSecondary();
    await world.client(prairie).declineSecondaryShare(campaignId, words);
    await read(summit, campaignId);
    expect(await rowOf(summit, campaignId)).toMatchObject({ provUpStatus: "DECLINED", stage: "DECLINED" });
    const again = shareWithSecondary(personOf(summit), { campaignIds: [campaignId], partnerId: "DCLRW" });
    expect((await again).receipts).toHaveLength(1);
    await world.settle(summit);
    expect(await rowOf(summit, campaignId)).toMatchObject({ provUpId: "DCLRW", provUpStatus: "PENDING" });
  });

  test("shares on outside of any migration too", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DSUMT"], { mnoIds: fourNetworks });
    await read(summit, campaignId);
    await shareWithSecondary(personOf(summit), { campaignIds: [campaignId], partnerId: "DPRAR" });
    await world.settle(summit);
    expect(await rowOf(summit, campaignId)).toMatchObject({ liveUpId: "DPRAR", liveUpStatus: "PENDING" });
  });

  test("cannot share before it has accepted, nor with a partner that is no DCA", async () => {
    const campaignId = await atPrimary(summit);
    const early = shareWithSecondary(personOf(summit), { campaignIds: [campaignId], partnerId: "DPRAR" });
    expect((await refusal(early)).rows[0]?.reasons).toEqual([
      "Only a DCA that has accepted as primary can share with a secondary DCA.",
    ]);
    expect((await refusal(accept(summit, campaignId, "PRIMARY", "SCASCD1"))).rows[0]?.reasons).toEqual([
      "Not a DCA",
    ]);
    expect(await db().operation.count({ where: { campaignId } })).toBe(0);
  });

  test("reads in words why a share with a DCA that holds the old request fails (562)", async () => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW", "DPRAR"], {
      mnoIds: fourNetworks,
      pending: [2],
    });
    await world.client(acme).startMigration(campaignId, "SBLUER1");
    await world.client(blueRidge).electUpstream(campaignId, "DSUMT");
    await world.client(summit).acceptShare(campaignId);
    await read(summit, campaignId);
    await shareWithSecondary(personOf(summit), { campaignIds: [campaignId], partnerId: "DPRAR" });
    await world.settle(summit);
    expect(await last(campaignId)).toMatchObject({
      status: "FAILED",
      code: "562",
      message: "This secondary DCA still holds the earlier request.",
    });
  });
});

test("answering is strict: one campaign that waits for the other role stops all", async () => {
  const primary = await atPrimary(prairie, [10035]);
  const secondary = await atSecondary();
  const both = acceptShares(personOf(prairie), {
    campaignIds: [primary, secondary],
    role: "PRIMARY",
    secondaryId: null,
  });
  expect((await refusal(both)).rows).toEqual([
    { campaignId: secondary, reasons: ["You are asked as secondary DCA."] },
  ]);
  expect(await db().operation.count({ where: { campaignId: { in: [primary, secondary] } } })).toBe(0);
});

test.each(roles)("a %s may answer and share on only as User or Manager", async (role) => {
  const campaignId = await atPrimary(summit);
  const ctx = personOf(summit, role);
  const outcome = async (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error: unknown) => (error as ServiceError).code,
    );
  const may = role === "USER" || role === "MANAGER";
  const run = acceptShares(ctx, { campaignIds: [campaignId], role: "PRIMARY", secondaryId: null });
  expect(await outcome(run)).toBe(may ? "done" : "FORBIDDEN");
  const onward = shareWithSecondary(ctx, { campaignIds: [campaignId], partnerId: "DPRAR" });
  expect(await outcome(onward)).toBe(may ? "REFUSED" : "FORBIDDEN");
  const foreign = acceptShares(personOf(prairie, role), {
    campaignIds: [campaignId],
    role: "PRIMARY",
    secondaryId: null,
  });
  expect(await outcome(foreign)).toBe(may ? "NOT_FOUND" : "FORBIDDEN");
});
