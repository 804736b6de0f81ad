import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, aPartnerOf, openMigration, pendingShare } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { checkBatch } from "./check";
import { checkDrafts, accountsWithChecks } from "./check-items";
import { createBatch } from "./create";
import { discardDraft } from "./discard";
import { getBatch } from "./get";
import { batchItems } from "./items";
import { partnerOptionsOf } from "./partner-options";
import { setBatch } from "./set";
import { splitSoleProprietors } from "./split";

const database = await createTestDatabase();
afterAll(() => database.drop());

let acme: Account;
beforeEach(async () => {
  acme = await anAccount();
  await aPartnerOf(acme, "SNEWUP1", { name: "New Partner" });
  await aPartnerOf(acme, "SOLDUP1", { name: "Old Partner" });
  await aPartnerOf(acme, "SNOSOLE", { name: "No Sole", soleProprietorEnabled: false });
});

const never = () => false;
const check = () => checkDrafts(acme, never);

const several = (count: number, more: Parameters<typeof aCampaignOf>[1] = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await aCampaignOf(acme, more)).campaignId));

const draft = async (ids: string[], args = {}) => {
  const selection = { mode: "ids", ids } as const;
  const { batchId } = await createBatch(personOf(acme), { kind: "initiate", selection, args });
  await check();
  return batchId;
};

const read = async (batchId: string) => {
  const batch = await getBatch(personOf(acme), batchId);
  if (batch === null) throw new Error("no batch");
  return batch;
};

const idsOf = async (batchId: string) =>
  (await db().batchItem.findMany({ where: { batchId }, orderBy: { seq: "asc" } })).map(
    (item) => item.campaignId,
  );

describe("freezing a selection", () => {
  test("of everything that matches but some holds exactly those, oldest first, and nothing that comes later", async () => {
    const day = (date: string) => ({ useCase: "2FA", registeredOn: new Date(date) });
    const late = await aCampaignOf(acme, day("2026-03-02"));
    const early = await aCampaignOf(acme, day("2026-03-01"));
    const left = await aCampaignOf(acme, day("2026-03-03"));
    await aCampaignOf(acme, { useCase: "MIXED" });
    const { batchId } = await createBatch(personOf(acme), {
      kind: "initiate",
      selection: {
        mode: "query",
        list: "campaigns",
        filter: { useCase: ["2FA"], upstreamCnp: ["SOLDUP1"] },
        except: [left.campaignId],
      },
    });
    await aCampaignOf(acme, day("2026-03-04"));
    expect(await idsOf(batchId)).toEqual([early.campaignId, late.campaignId]);
    expect(await read(batchId)).toMatchObject({
      source: "My Campaigns · Use-Case: Two-factor authentication · Upstream CNP: Old Partner · without 1",
      counts: { total: 2 },
    });
  });

  test("of an inbox takes what waits there, by the list's own conditions", async () => {
    const waiting = await aCampaignOf(acme, pendingShare);
    await aCampaignOf(acme, { ...pendingShare, provDownId: "SOTHER1" });
    await aCampaignOf(acme);
    const { batchId } = await createBatch(personOf(acme), {
      kind: "elect",
      selection: { mode: "query", list: "inbox", filter: { downstreamCnp: ["SDOWN01"] } },
    });
    expect(await idsOf(batchId)).toEqual([waiting.campaignId]);
  });

  test("of pasted ids keeps their order, takes each once, and tells which ones are not known", async () => {
    const stranger = await anAccount("Stranger");
    const foreign = await aCampaignOf(stranger);
    const [one = "", two = ""] = await several(2);
    const batchId = await draft([
      two,
      ` ${one.toLowerCase()} `,
      two,
      foreign.campaignId,
      "CUNKNOW",
      "nonsense",
    ]);
    expect(await idsOf(batchId)).toEqual([two, one]);
    expect(await read(batchId)).toMatchObject({
      unknownCount: 3,
      unknownIds: [foreign.campaignId, "CUNKNOW", "NONSENSE"],
    });
  });

  test("of nothing is refused", async () => {
    const selection = { mode: "ids" as const, ids: ["CUNKNOW"] };
    await expect(createBatch(personOf(acme), { kind: "initiate", selection })).rejects.toThrow("has none");
  });
});

describe("the check of a draft", () => {
  test("judges by the rules of the real call and groups what is left out by reason", async () => {
    const good = await several(3);
    const bad = await several(2, { status: "DEACTIVATED" });
    const both = await several(1, { status: "DEACTIVATED", mnoStates: { "10017": "SUSPENDED" } });
    const batchId = await draft([...good, ...bad, ...both], { partnerId: "SNEWUP1" });
    const batch = await read(batchId);
    expect(batch.counts).toMatchObject({ total: 6, ready: 3, skipped: 3, unchecked: 0 });
    expect(batch.reasons).toEqual([
      { reason: "Not active", count: 3 },
      { reason: "Suspended by AT&T", count: 1 },
    ]);
    const refusal: unknown = await initiateMigrations(personOf(acme), {
      campaignIds: both,
      partnerId: "SNEWUP1",
    }).catch((error: unknown) => error);
    const page = await batchItems(personOf(acme), batchId, { reason: "Suspended by AT&T", page: 1 });
    expect(page?.rows).toMatchObject([{ campaignId: both[0], status: "SKIPPED" }]);
    expect(refusal).toMatchObject({ rows: [{ reasons: page?.rows[0]?.reasons }] });
  });

  test("begins again with another partner, and a check of the one before writes nothing", async () => {
    const ids = await several(4);
    const batchId = await draft(ids, { partnerId: "SNEWUP1" });
    expect((await read(batchId)).counts.ready).toBe(4);
    await setBatch(personOf(acme), { batchId, args: { partnerId: "SOLDUP1" } });
    expect((await read(batchId)).counts).toMatchObject({ ready: 0, unchecked: 4 });
    await check();
    expect((await read(batchId)).reasons).toEqual([{ reason: "Already with this partner", count: 4 }]);
  });

  test("is carried out once, however many workers begin it", async () => {
    const ids = await several(40);
    const selection = { mode: "ids", ids } as const;
    const { batchId } = await createBatch(personOf(acme), { kind: "initiate", selection });
    await Promise.all(Array.from({ length: 4 }, check));
    await check();
    expect((await read(batchId)).counts).toMatchObject({ total: 40, ready: 40, unchecked: 0 });
    expect(await accountsWithChecks()).not.toContain(acme.id);
  });

  test("asks for a new reading of old facts, one after the other, and judges again when it has come", async () => {
    const old = new Date(Date.now() - 3_600_000);
    const ids = await several(3, { factsReadAt: old });
    const batchId = await draft(ids);
    expect((await read(batchId)).counts.ready).toBe(3);
    const due = await db().campaign.findMany({
      where: { accountId: acme.id },
      orderBy: { rereadDueAt: "asc" },
    });
    const times = due.map((row) => row.rereadDueAt?.getTime() ?? 0);
    expect(times[1]).toBeGreaterThan(times[0] ?? 0);
    expect(times[2]).toBeGreaterThan(times[1] ?? 0);
    await db().campaign.update({
      where: { accountId_campaignId: { accountId: acme.id, campaignId: ids[1] ?? "" } },
      data: { factsReadAt: new Date(), status: "DEACTIVATED", rereadDueAt: null },
    });
    expect(await accountsWithChecks()).toContain(acme.id);
    await check();
    expect((await read(batchId)).counts).toMatchObject({ total: 3, ready: 2, skipped: 1, unchecked: 0 });
  });

  test("judges again what was about to be read: a write had just changed it", async () => {
    const ids = await several(1, { rereadDueAt: new Date() });
    // A reading in progress: begun before the check, written after it.
    const begun = new Date();
    const selection = { mode: "ids", ids } as const;
    const { batchId } = await createBatch(personOf(acme), { kind: "cancel", selection, args: {} });
    await check();
    expect((await read(batchId)).counts).toMatchObject({ ready: 0, skipped: 1 });
    await db().campaign.update({
      where: { accountId_campaignId: { accountId: acme.id, campaignId: ids[0] ?? "" } },
      data: { ...openMigration, factsReadAt: begun, rereadDueAt: null },
    });
    expect(await accountsWithChecks()).toContain(acme.id);
    await check();
    expect((await read(batchId)).counts).toMatchObject({ ready: 1, skipped: 0 });
  });

  test("can be asked for again", async () => {
    const ids = await several(2);
    const batchId = await draft(ids);
    await db().campaign.updateMany({ where: { accountId: acme.id }, data: { status: "DEACTIVATED" } });
    await checkBatch(personOf(acme), { batchId });
    await check();
    expect((await read(batchId)).counts).toMatchObject({ ready: 0, skipped: 2 });
  });

  test("says so when the registry does not show a campaign any more", async () => {
    const [id = ""] = await several(1);
    const batchId = await draft([id]);
    await db().campaign.deleteMany({ where: { accountId: acme.id } });
    await checkBatch(personOf(acme), { batchId });
    await check();
    expect((await read(batchId)).reasons[0]?.reason).toContain("does not show you this campaign");
  });
});

describe("changing a draft", () => {
  test("other words to the partners reach every item, and need no other check", async () => {
    const ids = await several(3, openMigration);
    const selection = { mode: "ids", ids } as const;
    const { batchId } = await createBatch(personOf(acme), {
      kind: "cancel",
      selection,
      args: { explanation: "Before" },
    });
    await check();
    await setBatch(personOf(acme), { batchId, args: { explanation: "After" } });
    const items = await db().batchItem.findMany({ where: { batchId } });
    expect(items.map((item) => item.args)).toEqual(ids.map(() => ({ explanation: "After" })));
    const { check: checked, counts } = await read(batchId);
    expect(checked).toMatchObject({ checked: 3, total: 3 });
    expect(checked.at).not.toBeNull();
    expect(counts.unchecked).toBe(0);
  });

  test("takes out all with a reason, or some by id, and counts what is left", async () => {
    const good = await several(3);
    const bad = await several(2, { mock: true });
    const batchId = await draft([...good, ...bad]);
    await setBatch(personOf(acme), { batchId, removeReason: "Mock campaign: cannot be shared" });
    expect((await read(batchId)).counts).toMatchObject({ total: 3, ready: 3, skipped: 0 });
    await setBatch(personOf(acme), { batchId, remove: good.slice(0, 1) });
    expect((await read(batchId)).counts).toMatchObject({ total: 2, ready: 2 });
    expect(await idsOf(batchId)).toEqual(good.slice(1));
  });

  test("does not empty it", async () => {
    const ids = await several(2);
    const batchId = await draft(ids);
    await expect(setBatch(personOf(acme), { batchId, remove: ids })).rejects.toThrow("Discard the draft");
    expect(await idsOf(batchId)).toEqual(ids);
  });

  test("splits off its sole proprietors, and both hold together what it held", async () => {
    const ordinary = await several(3);
    const sole = await several(2, { soleProprietor: true });
    const batchId = await draft([...ordinary, ...sole], { partnerId: "SNOSOLE" });
    expect((await read(batchId)).counts).toMatchObject({ ready: 3, skipped: 2 });
    const second = await splitSoleProprietors(personOf(acme), { batchId });
    await check();
    expect(await idsOf(batchId)).toEqual(ordinary);
    expect(await idsOf(second.batchId)).toEqual(sole);
    expect((await read(batchId)).counts).toMatchObject({ total: 3, ready: 3, skipped: 0 });
    expect(await read(second.batchId)).toMatchObject({
      counts: { total: 2, ready: 2 },
      origin: { id: batchId, how: "split" },
      args: {},
    });
    await expect(splitSoleProprietors(personOf(acme), { batchId })).rejects.toThrow("no sole proprietor");
  });

  test("and discarding it leaves nothing but the history", async () => {
    const batchId = await draft(await several(2));
    await discardDraft(personOf(acme), { batchId });
    expect(await getBatch(personOf(acme), batchId)).toBeNull();
    expect(await db().batchItem.count({ where: { batchId } })).toBe(0);
    const entries = await db().auditEntry.findMany({ where: { subjectId: batchId }, orderBy: { id: "asc" } });
    expect(entries.map((entry) => entry.action)).toEqual(["batch.created", "batch.discarded"]);
  });
});

describe("partners for a draft", () => {
  test("are told with how many campaigns they fit, and with the number for each reason", async () => {
    const ids = [
      ...(await several(3)),
      ...(await several(2, { soleProprietor: true })),
      ...(await several(1, { liveUpId: "SNEWUP1" })),
    ];
    const batchId = await draft(ids);
    const { partners } = await partnerOptionsOf(personOf(acme), { batchId });
    expect(partners.map(({ name, usable, fits, reasons }) => [name, usable, fits, reasons])).toEqual([
      ["New Partner", false, 5, [{ reason: "Current partner", count: 1 }]],
      ["No Sole", false, 4, [{ reason: "Not enabled for Sole Proprietor", count: 2 }]],
      ["Old Partner", false, 1, [{ reason: "Current partner", count: 5 }]],
    ]);
  });

  test("are not asked for where none is chosen", async () => {
    const { campaignId } = await aCampaignOf(acme, openMigration);
    const selection = { mode: "ids" as const, ids: [campaignId] };
    const { batchId } = await createBatch(personOf(acme), { kind: "cancel", selection });
    await expect(partnerOptionsOf(personOf(acme), { batchId })).rejects.toThrow("No partner");
  });
});
