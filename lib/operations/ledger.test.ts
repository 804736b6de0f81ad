import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { db, isUniqueViolation } from "@/lib/db";
import type { Account, Prisma } from "@/lib/db/generated/client";
import { accountsDue, claimPending, claimUnknown, releaseExpired, renewLeases, settle } from "./ledger";

const database = await createTestDatabase();
afterAll(() => database.drop());

let account: Account;
beforeEach(async () => {
  account = await anAccount();
});

const anOperation = (more: Partial<Prisma.OperationUncheckedCreateInput> = {}) =>
  db().operation.create({
    data: {
      accountId: account.id,
      kind: "initiate",
      campaignId: `C${randomUUID().slice(0, 6)}`,
      args: {},
      prepared: true,
      requestedBy: "somebody",
      correlationId: "x",
      ...more,
    },
  });

const read = (id: string) => db().operation.findUniqueOrThrow({ where: { id } });
const past = new Date(Date.now() - 60_000);

describe("claiming what is to be sent", () => {
  test("is committed with a lease and a higher fence before the call", async () => {
    const { id } = await anOperation();
    const claimed = await claimPending(account.id);
    expect(claimed).toMatchObject({ id, status: "SENDING", fence: 1, attempts: 1 });
    expect(claimed?.leaseUntil?.getTime()).toBeGreaterThan(Date.now());
  });

  test("gives each operation to one worker, however many ask at once", async () => {
    for (let count = 0; count < 8; count += 1) await anOperation();
    const claims = await Promise.all(Array.from({ length: 12 }, () => claimPending(account.id)));
    const ids = claims.flatMap((claim) => claim?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  test("lets a click overtake a batch, and otherwise keeps the order of asking", async () => {
    const batch = await anOperation({ lane: 1, createdAt: past });
    const later = await anOperation({ lane: 1 });
    const click = await anOperation({ lane: 0 });
    const order = [];
    for (let turn = 0; turn < 3; turn += 1) order.push((await claimPending(account.id))?.id);
    expect(order).toEqual([click.id, batch.id, later.id]);
  });

  test("leaves alone what is not due, not prepared, or on a campaign with an unsettled write", async () => {
    await anOperation({ dueAt: new Date(Date.now() + 60_000) });
    await anOperation({ prepared: false });
    const { campaignId } = await anOperation({ status: "UNKNOWN", kind: "initiate" });
    await anOperation({ campaignId, kind: "cancel" });
    expect(await claimPending(account.id)).toBeNull();
  });
});

test("a second open operation of a kind on a campaign cannot be written; after the first is done it can", async () => {
  const { id, campaignId } = await anOperation();
  const error: unknown = await anOperation({ campaignId }).catch((reason: unknown) => reason);
  expect(isUniqueViolation(error)).toBe(true);
  await db().operation.update({ where: { id }, data: { status: "DONE" } });
  await anOperation({ campaignId });
});

describe("a worker that died", () => {
  test("while sending leaves a write of unknown fate, which rests for the settle time", async () => {
    const { id } = await anOperation({ status: "SENDING", leaseUntil: past, fence: 3 });
    await releaseExpired(30_000);
    const row = await read(id);
    expect(row).toMatchObject({ status: "UNKNOWN", fence: 4, leaseUntil: null });
    expect(row.dueAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect(await claimUnknown(account.id)).toBeNull();
  });

  test("while reading leaves it to be read at once", async () => {
    const { id } = await anOperation({ status: "CHECKING", leaseUntil: past });
    await releaseExpired(30_000);
    expect(await claimUnknown(account.id)).toMatchObject({ id, status: "CHECKING" });
  });

  test("and wakes again changes nothing: its fence is old", async () => {
    const { id } = await anOperation();
    const claimed = await claimPending(account.id);
    await db().operation.update({ where: { id }, data: { leaseUntil: past } });
    await releaseExpired(0);
    const changed = await settle(db(), { id, fence: claimed?.fence ?? 0 }, { status: "DONE" });
    expect([changed, (await read(id)).status]).toEqual([false, "UNKNOWN"]);
  });

  test("a living worker's heartbeat keeps its claim, but not one that was taken over", async () => {
    const mine = await anOperation({ status: "SENDING", leaseUntil: past, fence: 2 });
    const lost = await anOperation({ status: "SENDING", leaseUntil: past, fence: 5 });
    await renewLeases([
      { id: mine.id, fence: 2 },
      { id: lost.id, fence: 4 },
    ]);
    await releaseExpired(0);
    expect([(await read(mine.id)).status, (await read(lost.id)).status]).toEqual(["SENDING", "UNKNOWN"]);
  });
});

test("accounts with something due are found without any wake-up", async () => {
  await anOperation();
  expect(await accountsDue()).toContain(account.id);
});
