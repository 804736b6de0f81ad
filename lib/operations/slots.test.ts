import { afterAll, expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { anAccount } from "@/scripts/testing/people";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { pushWindowOn, takeSlot } from "./slots";

process.env.TCR_WRITE_LIMIT = "20/10000";
process.env.TCR_READ_LIMIT = "20/1000";

const database = await createTestDatabase();
afterAll(() => database.drop());

type Grant = { earliest: number; latest: number };

/** Between when each of `count` calls, asked for side by side, may go: the wait was counted from somewhere in between. */
const grants = async (accountId: string, cls: "read" | "write", count: number): Promise<Grant[]> => {
  const granted = await Promise.all(
    Array.from({ length: count }, async () => {
      const askedAt = performance.now();
      const wait = await takeSlot(accountId, cls);
      return { earliest: askedAt + wait, latest: performance.now() + wait };
    }),
  );
  return granted.sort((a, b) => a.latest - b.latest);
};

test.each([
  ["write", 10_000],
  ["read", 1_000],
] as const)("never more than twenty %s slots in any window, whoever asks", async (cls, window) => {
  const { id } = await anAccount();
  const granted = await grants(id, cls, 60);
  granted.slice(20).forEach(({ latest }, index) => {
    expect(latest - (granted[index]?.earliest ?? 0)).toBeGreaterThanOrEqual(window);
  });
});

test("the slots of a long row lie apart, nine tenths of an even share, and a click among them has the next one", async () => {
  const { id } = await anAccount();
  const askedAt = performance.now();
  const waits = [];
  for (let call = 0; call < 4; call += 1) waits.push(await takeSlot(id, "write", { apart: true }));
  const apart = (0.9 * 10_250) / 20;
  expect(waits[0]).toBe(0);
  expect(waits[3]).toBeLessThanOrEqual(3 * apart);
  expect(waits[3]).toBeGreaterThan(3 * apart - (performance.now() - askedAt));
  expect(await takeSlot(id, "write")).toBe(0);
});

test("a limit that was changed counts from the next slot on, with what was granted before", async () => {
  const { id } = await anAccount();
  const key = { accountId_class: { accountId: id, class: "write" } };
  await grants(id, "write", 5);
  const settings = env();
  onTestFinished(() => {
    settings.TCR_WRITE_LIMIT = { count: 20, windowMs: 10_000 };
  });
  for (const { count, free } of [
    { count: 8, free: 3 },
    { count: 20, free: 12 },
  ]) {
    settings.TCR_WRITE_LIMIT = { count, windowMs: 10_000 };
    for (let call = 0; call < free; call += 1) expect(await takeSlot(id, "write")).toBe(0);
    expect(await takeSlot(id, "write")).toBeGreaterThan(5_000);
    const { slots } = await db().rateSlot.findUniqueOrThrow({ where: key });
    expect(slots).toHaveLength(count);
  }
});

test("accounts and classes have budgets of their own", async () => {
  const [one, other] = [await anAccount(), await anAccount()];
  await grants(one.id, "write", 20);
  expect(await takeSlot(one.id, "write")).toBeGreaterThan(5_000);
  expect(await takeSlot(one.id, "read")).toBe(0);
  expect(await takeSlot(other.id, "write")).toBe(0);
});

test("Bandwidth's campaigns and orders are paced apart, one call every two seconds", async () => {
  const { id } = await anAccount();
  for (const lane of ["import", "order"] as const) {
    expect(await takeSlot(id, `bandwidth-${lane}`)).toBe(0);
    const wait = await takeSlot(id, `bandwidth-${lane}`);
    expect(wait).toBeGreaterThan(1_500);
    expect(wait).toBeLessThan(2_500);
  }
});

test("a 429 that asks for a minute holds up its lane for a minute, and no other", async () => {
  const { id } = await anAccount();
  await takeSlot(id, "bandwidth-import");
  await pushWindowOn(id, "bandwidth-import", 60_000);
  const wait = await takeSlot(id, "bandwidth-import");
  expect(wait).toBeGreaterThan(55_000);
  expect(wait).toBeLessThan(62_000);
  expect(await takeSlot(id, "bandwidth-order")).toBe(0);
});

test("each group of Infobip's calls has a budget of its own, apart from TCR's", async () => {
  const { id } = await anAccount();
  for (const lane of ["import", "migrate", "owned"] as const) {
    expect(await takeSlot(id, `infobip-${lane}`)).toBe(0);
    expect(await takeSlot(id, `infobip-${lane}`)).toBeGreaterThan(500);
  }
  expect(await takeSlot(id, "infobip-read")).toBe(0);
  expect(await takeSlot(id, "write")).toBe(0);
});

test("after a 429 the next slot is a whole window away, and it is counted", async () => {
  const { id } = await anAccount();
  await takeSlot(id, "write");
  await pushWindowOn(id, "write");
  expect(await takeSlot(id, "write")).toBeGreaterThan(9_000);
  const row = await db().rateSlot.findUniqueOrThrow({
    where: { accountId_class: { accountId: id, class: "write" } },
  });
  expect(row.rejected).toBe(1);
});
