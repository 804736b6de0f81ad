import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, aPartnerOf, openMigration } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { Role } from "@/lib/domain/roles";
import { roles } from "@/lib/domain/roles";
import { accountsToAdmit, admit } from "@/lib/operations/admit";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { withdrawOperation } from "@/lib/services/operations/withdraw";
import { cancelStarted } from "./cancel-started";
import { checkBatch } from "./check";
import { checkDrafts } from "./check-items";
import { createBatch } from "./create";
import { discardDraft } from "./discard";
import { exportBatch } from "./export";
import { getBatch } from "./get";
import { batchItems } from "./items";
import { listBatches } from "./list";
import { openBatches } from "./open";
import { partnerOptionsOf } from "./partner-options";
import { pauseBatch } from "./pause";
import { resumeBatch } from "./resume";
import { retryFailed } from "./retry";
import { setBatch } from "./set";
import { splitSoleProprietors } from "./split";
import { startBatch } from "./start";
import { stopBatch } from "./stop";

process.env.BATCH_HOLD_MS = "60000";

const database = await createTestDatabase();
afterAll(() => database.drop());

let acme: Account;
beforeEach(async () => {
  acme = await anAccount();
  await aPartnerOf(acme, "SNEWUP1", { name: "New Partner" });
});

const several = (count: number, more: Parameters<typeof aCampaignOf>[1] = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await aCampaignOf(acme, more)).campaignId));

const draft = async (ids: string[], args: object = { partnerId: "SNEWUP1" }) => {
  const selection = { mode: "ids", ids } as const;
  const { batchId } = await createBatch(personOf(acme), { kind: "initiate", selection, args });
  await checkDrafts(acme, () => false);
  return batchId;
};

const start = (batchId: string, more: Partial<Parameters<typeof startBatch>[1]> = {}) =>
  startBatch(personOf(acme), { batchId, strict: false, pilot: null, startsAt: null, ...more });

/** As if its time had come. */
const begin = async (batchId: string) => {
  await db().batch.update({ where: { id: batchId }, data: { startsAt: new Date(0) } });
  await admit(acme.id);
};

const read = async (batchId: string) => {
  const batch = await getBatch(personOf(acme), batchId);
  if (batch === null) throw new Error("no batch");
  return batch;
};

const statuses = async (batchId: string) => {
  const rows = await db().operation.groupBy({ by: ["status"], where: { batchId }, _count: true });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
};

const end = (batchId: string, campaignIds: string[], status: string) =>
  db().operation.updateMany({
    where: { batchId, campaignId: { in: campaignIds } },
    data: { status, finishedAt: new Date() },
  });

const failure = async (work: Promise<unknown>): Promise<ServiceError> =>
  work.then(
    () => {
      throw new Error("was not refused");
    },
    (error: unknown) => error as ServiceError,
  );

describe("starting", () => {
  test("skips what is not eligible, and every item of the selection is accounted for", async () => {
    const good = await several(4);
    const bad = await several(2, { mock: true });
    const batchId = await draft([...good, ...bad]);
    expect(await start(batchId)).toMatchObject({ queued: 4, skipped: 2, alreadyQueued: 0 });
    const { counts, state, name, log } = await read(batchId);
    expect(counts).toMatchObject({ total: 6, queued: 4, skipped: 2 });
    expect([state, name]).toEqual(["SCHEDULED", "Initiate 4 – New Partner"]);
    expect(log.map((entry) => entry.title)).toEqual([
      "Started a batch: start of the migration",
      "Prepared a batch: start of the migration",
    ]);
    expect(await db().auditEntry.count({ where: { accountId: acme.id, subjectType: "campaign" } })).toBe(0);
  });

  test("strictly sends nothing when one is not eligible, and names it with its reasons", async () => {
    const [bad = ""] = await several(1, { mock: true });
    const batchId = await draft([...(await several(3)), bad]);
    const error = await failure(start(batchId, { strict: true }));
    expect([error.code, error.rows]).toEqual([
      "REFUSED",
      [{ campaignId: bad, reasons: ["Mock campaign: cannot be shared"] }],
    ]);
    expect(await db().operation.count({ where: { accountId: acme.id } })).toBe(0);
    expect((await read(batchId)).state).toBe("DRAFT");
  });

  test("waits for the check, for a partner, and for something to do", async () => {
    const ids = await several(2);
    const selection = { mode: "ids", ids } as const;
    const unchecked = await createBatch(personOf(acme), { kind: "initiate", selection });
    expect((await failure(start(unchecked.batchId))).message).toBe("The check is still going on.");
    expect((await failure(start(await draft(ids, {})))).fields).toEqual({ partnerId: "Choose a partner." });
    const nothing = await draft(await several(2, { mock: true }));
    expect((await failure(start(nothing))).message).toContain("None of these campaigns");
  });

  test("above 100 takes the partner's name, which the server checks itself", async () => {
    const batchId = await draft(await several(101));
    const { confirmation } = await read(batchId);
    expect(confirmation).toEqual({ phrase: "New Partner", account: null });
    expect((await failure(start(batchId, { confirm: "Old Partner" }))).fields).toHaveProperty("confirm");
    expect(await start(batchId, { confirm: "new partner" })).toMatchObject({ queued: 101 });
  });

  test("twice at once starts it once", async () => {
    const batchId = await draft(await several(3));
    const results = await Promise.allSettled([start(batchId), start(batchId)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().operation.count({ where: { batchId } })).toBe(3);
  });

  test("queues its operations in the order of the list, under the ids of its items", async () => {
    const ids = await several(5);
    const batchId = await draft(ids);
    await start(batchId);
    const operations = await db().operation.findMany({ where: { batchId }, orderBy: { batchSeq: "asc" } });
    const items = await db().batchItem.findMany({ where: { batchId }, orderBy: { seq: "asc" } });
    expect(operations.map((each) => each.campaignId)).toEqual(ids);
    expect(operations.map((each) => each.id)).toEqual(items.map((each) => each.id));
    expect(operations[0]).toMatchObject({ args: { partnerId: "SNEWUP1" }, lane: 1, status: "QUEUED" });
  });
});

describe("campaigns of two batches", () => {
  test("stay with the first one; the second shows which batch that is", async () => {
    const [both = "", other = ""] = await several(2);
    const first = await draft([both]);
    const second = await draft([both, other]);
    await start(first);
    expect(await start(second)).toMatchObject({ queued: 1, alreadyQueued: 1, skipped: 0 });
    expect(await db().operation.count({ where: { campaignId: both } })).toBe(1);
    const page = await batchItems(personOf(acme), second, { status: ["ALREADY_QUEUED"], page: 1 });
    expect(page?.rows).toMatchObject([
      {
        campaignId: both,
        sentence: "This campaign is already in the batch Initiate 1 – New Partner.",
        heldBy: { id: first },
      },
    ]);
    expect((await read(second)).counts).toMatchObject({ total: 2, skipped: 1, queued: 1 });
  });

  test("are written once also when both are started at the same moment", async () => {
    const ids = await several(60);
    const drafts = [await draft(ids.slice(0, 50)), await draft(ids.slice(10).reverse())];
    const results = await Promise.all(drafts.map((batchId) => start(batchId)));
    expect(results.reduce((sum, { queued }) => sum + queued, 0)).toBe(60);
    expect(await db().operation.count({ where: { campaignId: { in: ids } } })).toBe(60);
  });

  test("a click on one that waits in a batch is told that it is already queued", async () => {
    const ids = await several(2);
    await start(await draft(ids));
    const { receipts } = await initiateMigrations(personOf(acme), {
      campaignIds: ids.slice(0, 1),
      partnerId: "SNEWUP1",
    });
    expect(receipts).toMatchObject([{ alreadyQueued: true }]);
  });
});

describe("the time before the first is sent", () => {
  test("lets nothing in until it is over, then begins without any wake-up", async () => {
    const batchId = await draft(await several(2));
    await start(batchId);
    await admit(acme.id);
    expect(await statuses(batchId)).toEqual({ QUEUED: 2 });
    expect(await accountsToAdmit()).not.toContain(acme.id);
    await db().batch.update({ where: { id: batchId }, data: { startsAt: new Date(0) } });
    expect(await accountsToAdmit()).toContain(acme.id);
    await admit(acme.id);
    expect((await read(batchId)).state).toBe("RUNNING");
    expect(await statuses(batchId)).toEqual({ PENDING: 2 });
  });

  test("is the time that was chosen, if that is later", async () => {
    const batchId = await draft(await several(1));
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await start(batchId, { startsAt: tomorrow })).startsAt).toBe(tomorrow);
  });

  test("gives the draft back when it is stopped, and it can be started again", async () => {
    const ids = await several(3);
    const batchId = await draft(ids);
    await start(batchId);
    expect(await stopBatch(personOf(acme), { batchId })).toMatchObject({ state: "DRAFT" });
    expect(await read(batchId)).toMatchObject({ state: "DRAFT", counts: { ready: 3, total: 3 } });
    expect(await db().operation.count({ where: { batchId } })).toBe(0);
    expect(await start(batchId)).toMatchObject({ queued: 3, alreadyQueued: 0 });
  });
});

describe("letting in", () => {
  test("takes a window's worth of the account's batches in turns, each in its order", async () => {
    const drafts = [await draft(await several(60)), await draft(await several(60))];
    for (const batchId of drafts) {
      await start(batchId);
      await db().batch.update({ where: { id: batchId }, data: { startsAt: new Date(0) } });
    }
    await admit(acme.id);
    for (const batchId of drafts) {
      expect(await statuses(batchId)).toEqual({ PENDING: 20, QUEUED: 40 });
      const admitted = await db().operation.findMany({ where: { batchId, status: "PENDING" } });
      expect(Math.max(...admitted.map((each) => each.batchSeq ?? 0))).toBe(20);
    }
    await admit(acme.id);
    expect(await db().operation.count({ where: { accountId: acme.id, status: "PENDING" } })).toBe(40);
  });

  test("never lets in more than a window, however many workers do it", async () => {
    const batchId = await draft(await several(100));
    await start(batchId);
    await db().batch.update({ where: { id: batchId }, data: { startsAt: new Date(0) } });
    await Promise.all(Array.from({ length: 8 }, () => admit(acme.id)));
    expect(await statuses(batchId)).toEqual({ PENDING: 40, QUEUED: 60 });
  });

  test("stops at a pilot, which pauses the batch when all of it has ended", async () => {
    const ids = await several(6);
    const batchId = await draft(ids);
    await start(batchId, { pilot: 2 });
    await begin(batchId);
    expect(await statuses(batchId)).toEqual({ PENDING: 2, QUEUED: 4 });
    await end(batchId, ids.slice(0, 1), "FAILED");
    await admit(acme.id);
    expect((await read(batchId)).state).toBe("RUNNING");
    await end(batchId, ids.slice(1, 2), "NEEDS_REVIEW");
    await admit(acme.id);
    expect(await read(batchId)).toMatchObject({ state: "PAUSED", pausedBecause: "pilot" });
    await resumeBatch(personOf(acme), { batchId });
    await admit(acme.id);
    expect(await statuses(batchId)).toEqual({ FAILED: 1, NEEDS_REVIEW: 1, PENDING: 4 });
  });
});

describe("pausing and stopping", () => {
  const running = async (count: number) => {
    const ids = await several(count);
    const batchId = await draft(ids);
    await start(batchId);
    await begin(batchId);
    return { ids, batchId };
  };

  test("a pause takes back what was not sent, forgets what was read for it, and leaves what was sent alone", async () => {
    const { ids, batchId } = await running(4);
    await db().operation.updateMany({ where: { batchId }, data: { prepared: true, baseline: {} } });
    await end(batchId, ids.slice(0, 1), "SENDING");
    await end(batchId, ids.slice(1, 2), "UNKNOWN");
    await pauseBatch(personOf(acme), { batchId });
    expect(await statuses(batchId)).toEqual({ SENDING: 1, UNKNOWN: 1, QUEUED: 2 });
    const back = await db().operation.findMany({ where: { batchId, status: "QUEUED" } });
    expect(back.map(({ prepared, baseline, fence }) => [prepared, baseline, fence])).toEqual([
      [false, null, 1],
      [false, null, 1],
    ]);
    await admit(acme.id);
    expect((await statuses(batchId)).QUEUED).toBe(2);
  });

  test("a stop withdraws what was not sent, for good", async () => {
    const { ids, batchId } = await running(4);
    await end(batchId, ids.slice(0, 1), "SENDING");
    expect(await stopBatch(personOf(acme), { batchId })).toMatchObject({ state: "STOPPED" });
    expect(await statuses(batchId)).toEqual({ SENDING: 1, WITHDRAWN: 3 });
    expect((await read(batchId)).badge.label).toBe("Stopping");
    expect((await failure(resumeBatch(personOf(acme), { batchId }))).code).toBe("CONFLICT");
  });

  test("a paused batch can be stopped, and is not finished by itself", async () => {
    const { batchId } = await running(2);
    await pauseBatch(personOf(acme), { batchId });
    await stopBatch(personOf(acme), { batchId });
    expect(await statuses(batchId)).toEqual({ WITHDRAWN: 2 });
  });

  test("pausing and letting in at once leave nothing that may be sent in a paused batch", async () => {
    const { batchId } = await running(95);
    await Promise.all([
      ...Array.from({ length: 6 }, () => admit(acme.id)),
      pauseBatch(personOf(acme), { batchId }),
      ...Array.from({ length: 6 }, () => admit(acme.id)),
    ]);
    expect(await statuses(batchId)).toEqual({ QUEUED: 95 });
  });
});

describe("after the end", () => {
  const ended = async () => {
    const ids = await several(5);
    const batchId = await draft(ids);
    await start(batchId);
    await begin(batchId);
    await end(batchId, ids.slice(0, 2), "DONE");
    await end(batchId, ids.slice(2, 4), "FAILED");
    await end(batchId, ids.slice(4), "WITHDRAWN");
    await db().batch.update({ where: { id: batchId }, data: { state: "DONE" } });
    return { ids, batchId };
  };
  const idsOf = async (batchId: string) =>
    (await db().batchItem.findMany({ where: { batchId }, orderBy: { seq: "asc" } })).map(
      (item) => item.campaignId,
    );

  test("a retry holds exactly the failures, with everything else as it was", async () => {
    const { ids, batchId } = await ended();
    const retry = await retryFailed(personOf(acme), { batchId });
    expect(await idsOf(retry.batchId)).toEqual(ids.slice(2, 4));
    expect(await read(retry.batchId)).toMatchObject({
      state: "DRAFT",
      kind: "initiate",
      args: { partnerId: "SNEWUP1" },
      origin: { id: batchId, how: "retry", name: "Initiate 5 – New Partner" },
    });
    const more = await retryFailed(personOf(acme), { batchId, withdrawn: true });
    expect(await idsOf(more.batchId)).toEqual(ids.slice(2));
  });

  test("what was started can be canceled, in a draft of its own", async () => {
    const { ids, batchId } = await ended();
    const cancel = await cancelStarted(personOf(acme), { batchId });
    await db().campaign.updateMany({ where: { campaignId: ids[0] ?? "" }, data: openMigration });
    await checkDrafts(acme, () => false);
    expect(await idsOf(cancel.batchId)).toEqual(ids.slice(0, 2));
    expect(await read(cancel.batchId)).toMatchObject({
      kind: "cancel",
      counts: { total: 2, ready: 1, skipped: 1 },
      reasons: [{ reason: "No migration is open on this campaign.", count: 1 }],
    });
  });

  test("items come with failures first, and all of them arrive in the download, in the order of the list", async () => {
    const { ids, batchId } = await ended();
    const page = await batchItems(personOf(acme), batchId, { page: 1 });
    expect(page?.rows.map((row) => row.status)).toEqual(["FAILED", "FAILED", "WITHDRAWN", "DONE", "DONE"]);
    expect(page?.statuses).toContainEqual({ status: "FAILED", count: 2 });
    const second = await batchItems(personOf(acme), batchId, { page: 2, size: 2, status: ["DONE"] });
    expect(second).toMatchObject({ total: 2, page: 1 });
    const lines: Record<string, string>[] = [];
    for await (const line of (await exportBatch(personOf(acme), batchId)) ?? []) lines.push(line);
    expect(lines.map((line) => line["Campaign ID"])).toEqual(ids);
    expect(lines.map((line) => line.Result)).toEqual(["Done", "Done", "Failed", "Failed", "Withdrawn"]);
  });
});

test("one operation is withdrawn while it waits, and not once it was sent", async () => {
  const ids = await several(2);
  const batchId = await draft(ids);
  await start(batchId);
  const [one, two] = await db().operation.findMany({ where: { batchId }, orderBy: { batchSeq: "asc" } });
  const { operation } = await withdrawOperation(personOf(acme), { operationId: one?.id ?? "" });
  expect(operation.status).toBe("WITHDRAWN");
  await end(batchId, ids.slice(1), "SENDING");
  const late = await failure(withdrawOperation(personOf(acme), { operationId: two?.id ?? "" }));
  expect(late.code).toBe("CONFLICT");
  const entries = await db().auditEntry.findMany({ where: { accountId: acme.id, subjectType: "campaign" } });
  expect(entries).toMatchObject([{ action: "operation.withdrawn", after: { batchId } }]);
});

test("several on a page are a batch that runs at once, and can be paused like any other", async () => {
  const ids = await several(3);
  await initiateMigrations(personOf(acme), { campaignIds: ids, partnerId: "SNEWUP1" });
  const { rows } = await listBatches(personOf(acme), { page: 1 });
  expect(rows).toMatchObject([
    { name: "Initiate 3 – New Partner", state: "RUNNING", counts: { total: 3, queued: 3 } },
  ]);
  await pauseBatch(personOf(acme), { batchId: rows[0]?.id ?? "" });
  await admit(acme.id);
  expect(await statuses(rows[0]?.id ?? "")).toEqual({ QUEUED: 3 });
});

describe("the lists", () => {
  test("show batches newest first, filtered by state, with the number in each", async () => {
    const first = await draft(await several(1));
    const second = await draft(await several(2));
    await start(second);
    const page = await listBatches(personOf(acme), { page: 1 });
    expect(page.rows.map((row) => row.id)).toEqual([second, first]);
    expect(
      (await listBatches(personOf(acme), { page: 1, state: ["DRAFT"] })).rows.map((row) => row.id),
    ).toEqual([first]);
    expect(page.states.filter(({ count }) => count > 0)).toEqual([
      { state: "DRAFT", count: 1 },
      { state: "SCHEDULED", count: 1 },
    ]);
  });

  test("the chip tells of what moves, with the time it will take", async () => {
    const batchId = await draft(await several(50));
    expect(await openBatches(personOf(acme))).toEqual([]);
    await start(batchId);
    await begin(batchId);
    const [chip] = await openBatches(personOf(acme));
    expect(chip).toMatchObject({ id: batchId, state: "RUNNING", total: 50, ended: 0 });
    expect(Math.round((chip?.etaMs ?? 0) / 1_000)).toBe(26);
  });
});

describe("who may do what", () => {
  type Act = { name: string; run: (ctx: ServiceContext, batchId: string) => Promise<unknown> };
  const operation = async (batchId: string) =>
    (await db().operation.findFirstOrThrow({ where: { batchId } })).id;
  const prepared: Act[] = [
    { name: "set", run: (ctx, batchId) => setBatch(ctx, { batchId, strict: true }) },
    { name: "check", run: (ctx, batchId) => checkBatch(ctx, { batchId }) },
    {
      name: "start",
      run: (ctx, batchId) => startBatch(ctx, { batchId, strict: false, pilot: null, startsAt: null }),
    },
    { name: "split", run: (ctx, batchId) => splitSoleProprietors(ctx, { batchId }) },
    { name: "discard", run: (ctx, batchId) => discardDraft(ctx, { batchId }) },
  ];
  const begun: Act[] = [
    { name: "pause", run: (ctx, batchId) => pauseBatch(ctx, { batchId }) },
    { name: "stop", run: (ctx, batchId) => stopBatch(ctx, { batchId }) },
    {
      name: "withdraw",
      run: async (ctx, batchId) => withdrawOperation(ctx, { operationId: await operation(batchId) }),
    },
  ];
  const outcome = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "done",
      (error: unknown) => (error instanceof ServiceError ? error.code : String(error)),
    );
  const may: Role[] = ["USER", "MANAGER"];

  test.each([
    ...prepared.map((act) => ({ ...act, started: false })),
    ...begun.map((act) => ({ ...act, started: true })),
  ])("$name: users and managers of the account", async ({ run, started }) => {
    const stranger = await anAccount("Stranger");
    for (const role of roles) {
      const ids = [...(await several(1)), ...(await several(1, { soleProprietor: true }))];
      const batchId = await draft(ids);
      if (started) {
        await start(batchId);
        await begin(batchId);
      }
      expect(await outcome(run(personOf(stranger, "MANAGER"), batchId))).toBe("NOT_FOUND");
      expect(await outcome(run(personOf(acme, role), batchId))).toBe(
        may.includes(role) ? "done" : "FORBIDDEN",
      );
    }
  });

  test("creating takes the permission of the action", async () => {
    const selection = { mode: "ids", ids: await several(1) } as const;
    for (const role of roles) {
      const create = createBatch(personOf(acme, role), { kind: "initiate", selection });
      expect(await outcome(create)).toBe(may.includes(role) ? "done" : "FORBIDDEN");
    }
  });

  test("everybody of the account may look, and nobody else", async () => {
    const stranger = personOf(await anAccount("Stranger"));
    const batchId = await draft(await several(1));
    expect((await getBatch(personOf(acme, "VIEWER"), batchId))?.commands.start.allowed).toBe(false);
    expect((await partnerOptionsOf(personOf(acme, "VIEWER"), { batchId })).partners).toHaveLength(1);
    expect(await getBatch(stranger, batchId)).toBeNull();
    expect(await batchItems(stranger, batchId, { page: 1 })).toBeNull();
    expect(await exportBatch(stranger, batchId)).toBeNull();
    expect(await outcome(partnerOptionsOf(stranger, { batchId }))).toBe("NOT_FOUND");
    expect((await listBatches(stranger, { page: 1 })).rows).toEqual([]);
  });
});
