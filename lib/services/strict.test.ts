import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, aPartnerOf, openMigration, pendingShare } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { cancelMigrations } from "./migrations/cancel";
import { initiateMigrations } from "./migrations/initiate";
import { declineShares } from "./shares/decline";
import { electShares } from "./shares/elect";
import type { ServiceError } from "./errors";

const database = await createTestDatabase();
afterAll(() => database.drop());

let acme: Account;
beforeEach(async () => {
  acme = await anAccount();
  await aPartnerOf(acme, "SNEWUP1", { name: "New Partner" });
  await aPartnerOf(acme, "SOLDUP1", { name: "Old Partner" });
  await aPartnerOf(acme, "SOPTOUT", { name: "Opted Out", migrationSupported: false });
  await aPartnerOf(acme, "SNOSOLE", { name: "No Sole", soleProprietorEnabled: false });
});

const refusal = async (work: Promise<unknown>): Promise<ServiceError> =>
  work.then(
    () => {
      throw new Error("was not refused");
    },
    (error: unknown) => error as ServiceError,
  );

const start = (campaignIds: string[], partnerId = "SNEWUP1") =>
  initiateMigrations(personOf(acme), { campaignIds, partnerId });

const nothingWritten = async () => {
  const where = { accountId: acme.id };
  expect(await db().operation.count({ where })).toBe(0);
  expect(await db().auditEntry.count({ where })).toBe(0);
};

describe("initiating several", () => {
  test("writes one operation and one history entry for each, in one batch", async () => {
    const rows = [await aCampaignOf(acme), await aCampaignOf(acme), await aCampaignOf(acme)];
    const { receipts } = await start(rows.map((row) => row.campaignId));
    expect(receipts.map((each) => each.alreadyQueued)).toEqual([false, false, false]);
    const operations = await db().operation.findMany({ where: { accountId: acme.id } });
    expect(new Set(operations.map((each) => each.batchId)).size).toBe(1);
    expect(
      await db().auditEntry.count({ where: { accountId: acme.id, action: "operation.requested" } }),
    ).toBe(3);
  });

  test("sends nothing when one of them is not eligible, and names it with all its reasons", async () => {
    const good = await aCampaignOf(acme);
    const bad = await aCampaignOf(acme, { mock: true, mnoStates: { "10017": "SUSPENDED" } });
    const error = await refusal(start([good.campaignId, bad.campaignId]));
    expect(error.code).toBe("REFUSED");
    expect(error.rows).toEqual([
      { campaignId: bad.campaignId, reasons: expect.arrayContaining(["Suspended by AT&T"]) as string[] },
    ]);
    expect(error.rows[0]?.reasons).toHaveLength(2);
    await nothingWritten();
  });
});

describe.each([
  ["an unknown partner", "SNOBODY", {}],
  ["the partner that the campaign is with already", "SOLDUP1", {}],
  ["the account itself", "self", {}],
  ["a partner that does not accept migrations", "SOPTOUT", {}],
  ["a partner without sole proprietors, for one of theirs", "SNOSOLE", { soleProprietor: true }],
] as const)("initiating to %s", (_what, partnerId, more) => {
  test("is refused with a reason, and nothing is written", async () => {
    const { campaignId } = await aCampaignOf(acme, more);
    const error = await refusal(start([campaignId], partnerId === "self" ? acme.companyId : partnerId));
    expect(error.code).toBe("REFUSED");
    expect(error.rows[0]?.reasons).toHaveLength(1);
    await nothingWritten();
  });
});

test("an unknown campaign id is named, and nothing is written for the known ones", async () => {
  const { campaignId } = await aCampaignOf(acme);
  const error = await refusal(start([campaignId, "CUNKNOW"]));
  expect([error.code, error.message]).toEqual(["NOT_FOUND", "Acme has no campaign CUNKNOW."]);
  await nothingWritten();
});

test("a second click is told that it is already queued, and keeps the first operation", async () => {
  const { campaignId } = await aCampaignOf(acme);
  const [first, second] = await Promise.all([start([campaignId]), start([campaignId])]);
  const receipts = [...first.receipts, ...second.receipts];
  expect(new Set(receipts.map((each) => each.operationId)).size).toBe(1);
  expect(receipts.filter((each) => each.alreadyQueued)).toHaveLength(1);
  expect(await db().operation.count({ where: { campaignId } })).toBe(1);
});

describe("explanations", () => {
  test("of 2,049 characters are flagged at their field, and nothing is sent", async () => {
    const open = await aCampaignOf(acme, openMigration);
    const explanation = "x".repeat(2_049);
    const cancel = cancelMigrations(personOf(acme), { campaignIds: [open.campaignId], explanation });
    expect((await refusal(cancel)).fields).toEqual({ explanation: "1 character over the limit of 2,048." });
    const pending = await aCampaignOf(acme, pendingShare);
    const decline = declineShares(personOf(acme), {
      campaignIds: [pending.campaignId],
      categories: ["OTHER"],
      explanation,
    });
    expect((await refusal(decline)).fields).toEqual({ explanation: "1 character over the limit of 2,048." });
    await nothingWritten();
  });

  test("of 2,048 characters are sent", async () => {
    const { campaignId } = await aCampaignOf(acme, openMigration);
    await cancelMigrations(personOf(acme), { campaignIds: [campaignId], explanation: "x".repeat(2_048) });
    expect(await db().operation.count({ where: { campaignId } })).toBe(1);
  });

  test("and a category are both needed for a decline", async () => {
    const { campaignId } = await aCampaignOf(acme, pendingShare);
    const error = await refusal(
      declineShares(personOf(acme), { campaignIds: [campaignId], categories: [], explanation: " " }),
    );
    expect(Object.keys(error.fields)).toEqual(["categories", "explanation"]);
  });
});

describe("who may cancel", () => {
  test("is the initiator only", async () => {
    const { campaignId } = await aCampaignOf(acme, { ...openMigration, migrationInitiator: "other" });
    const error = await refusal(
      cancelMigrations(personOf(acme), { campaignIds: [campaignId], explanation: "" }),
    );
    expect(error.rows[0]?.reasons).toEqual(["Only the party that started this migration can cancel it."]);
  });

  test("one completed migration among several stops the cancellation of all", async () => {
    const open = await aCampaignOf(acme, openMigration);
    const done = await aCampaignOf(acme, { ...openMigration, migrationStatus: "COMPLETED" });
    const ids = [open.campaignId, done.campaignId];
    const error = await refusal(cancelMigrations(personOf(acme), { campaignIds: ids, explanation: "" }));
    expect(error.rows.map((row) => row.campaignId)).toEqual([done.campaignId]);
    await nothingWritten();
  });
});

test("electing with each campaign's previous upstream stops where there is none", async () => {
  const kept = await aCampaignOf(acme, { ...pendingShare, liveUpId: "SOLDUP1", liveUpStatus: "ACCEPTED" });
  const fresh = await aCampaignOf(acme, pendingShare);
  const both = electShares(personOf(acme), {
    campaignIds: [kept.campaignId, fresh.campaignId],
    upstream: { mode: "previous" },
  });
  expect((await refusal(both)).rows.map((row) => row.campaignId)).toEqual([fresh.campaignId]);
  await electShares(personOf(acme), { campaignIds: [kept.campaignId], upstream: { mode: "previous" } });
  const operation = await db().operation.findFirstOrThrow({ where: { campaignId: kept.campaignId } });
  expect(operation.args).toEqual({ upstreamId: "SOLDUP1", provisional: true });
});

test("the history cannot be changed or deleted, whoever connects", async () => {
  const { campaignId } = await aCampaignOf(acme);
  await start([campaignId]);
  await expect(db().auditEntry.deleteMany({})).rejects.toThrow("append-only");
  await expect(db().auditEntry.updateMany({ data: { actorName: "nobody" } })).rejects.toThrow("append-only");
});
