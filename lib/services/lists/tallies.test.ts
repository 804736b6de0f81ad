import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { foldTallies } from "@/lib/mirror/fold-tallies";
import { seal } from "@/lib/auth/seal";
import { listCampaigns } from "@/lib/services/campaigns";
import { createTestDatabase } from "@/scripts/testing/database";
import { personOf } from "@/scripts/testing/world";

const database = await createTestDatabase();
let account: Account;

beforeAll(async () => {
  account = await db().account.create({
    data: {
      companyId: "STALLY1",
      name: "Tally Messaging",
      environment: "SANDBOX",
      baseUrl: "http://localhost",
      apiKeySealed: seal("key"),
      secretSealed: seal("secret"),
    },
  });
});

afterAll(() => database.drop());

const values = {
  own: fc.boolean(),
  status: fc.constantFrom("ACTIVE", "EXPIRED"),
  useCase: fc.constantFrom("2FA", "MIXED", "CHARITY"),
  resellerId: fc.constantFrom(null, "R1", "R2"),
  stage: fc.constantFrom("NONE", "WAITING"),
  eligible: fc.constantFrom(true, false, null),
  migrationStatus: fc.constantFrom(null, "ACTIVE"),
  migrationExpiresAt: fc.constantFrom(null, new Date("2026-12-01T00:00:00Z")),
  liveUpId: fc.constantFrom(null, "NORTH", "SOUTH"),
  liveUpStatus: fc.constantFrom(null, "ACCEPTED", "DECLINED"),
  provDownId: fc.constantFrom(null, "NORTH"),
  registeredOn: fc.constantFrom(new Date("2026-01-01T00:00:00Z"), new Date("2026-02-01T00:00:00Z")),
};
const columns = fc.record(values);
const changes = fc.record(values, { requiredKeys: [] });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

const step = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), ids, columns }),
  fc.record({ kind: fc.constant("update" as const), ids, changes }),
  fc.record({ kind: fc.constant("delete" as const), ids }),
  fc.record({ kind: fc.constant("fold" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const take = async (each: Step): Promise<void> => {
  const accountId = account.id;
  if (each.kind === "fold") return foldTallies();
  const campaignIds = each.ids.map((id) => `CTEST${String(id)}`);
  const where = { accountId, campaignId: { in: campaignIds } };
  if (each.kind === "insert") {
    await db().campaign.createMany({
      data: campaignIds.map((campaignId) => ({ accountId, campaignId, brandId: "B1", ...each.columns })),
      skipDuplicates: true,
    });
  } else if (each.kind === "update") {
    await db().campaign.updateMany({ where, data: each.changes });
  } else await db().campaign.deleteMany({ where });
};

/** Of two writers that wait for each other the database ends one: its statement then never was. */
const takeAtOnce = (each: Step): Promise<void> =>
  take(each).catch((error: unknown) => {
    if (!/deadlock detected/.test(String(error))) throw error;
  });

const wrong = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ n: bigint }[]>`select campaign_tally_wrong(${account.id}) as n`;
  return Number(row?.n);
};

/** Of each grain that the worker folds, how many campaigns it holds. */
const sums = async (): Promise<number[]> => {
  const rows = await db().$queryRaw<{ n: bigint }[]>`
    select sum(n) as n from "CampaignTally" where "accountId" = ${account.id} and grain <> 'new' group by grain`;
  return rows.map((row) => Number(row.n));
};

test("after any inserts, updates, deletes and folds, side by side, the tallies equal a recount", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      async (rounds) => {
        // What is in one round happens at the same time; that two writers touch the same rows is part of it.
        for (const round of rounds) await Promise.all(round.map(takeAtOnce));
        expect(await wrong()).toBe(0);
      },
    ),
    { numRuns: 25 },
  );
  await foldTallies();
  const rows = await db().campaign.count({ where: { accountId: account.id } });
  expect([...new Set(await sums())]).toEqual(rows === 0 ? [] : [rows]);
});

test("a list shows the totals and the counts of its rows, before a fold and after", async () => {
  const accountId = account.id;
  await db().campaign.deleteMany({ where: { accountId } });
  await db().campaign.createMany({
    data: Array.from({ length: 30 }, (_, index) => ({
      accountId,
      campaignId: `CLIST${String(index)}`,
      own: true,
      brandId: "B1",
      status: index < 3 ? "EXPIRED" : "ACTIVE",
      useCase: index % 3 === 0 ? "2FA" : "MIXED",
      liveUpId: index % 2 === 0 ? "NORTH" : null,
      liveUpStatus: index % 2 === 0 ? (index === 0 ? "DECLINED" : "ACCEPTED") : null,
      registeredOn: new Date(1_700_000_000_000 + index),
    })),
  });
  const read = async () => {
    const list = await listCampaigns(personOf(account), {
      useCase: ["2FA"],
      sort: "-registeredOn",
      page: 1,
      size: 25,
    });
    const countOf = (facets: { value: string; count: number | null }[], value: string) =>
      facets.find((each) => each.value === value)?.count;
    return [
      list.total,
      list.rows.length,
      countOf(list.facets.useCase, "MIXED"),
      countOf(list.facets.tcrStatus, "EXPIRED"),
      countOf(list.facets.upstreamCnp, "NORTH"),
      countOf(list.facets.upstreamCnp, "none"),
    ];
  };
  const before = await read();
  expect(before).toEqual([10, 10, 20, 1, 4, 6]);
  await foldTallies();
  expect(await read()).toEqual(before);
});

test("a tally that was damaged is found and mended", async () => {
  await db().$executeRaw`delete from "CampaignTally" where "accountId" = ${account.id} and "useCase" = '2FA'`;
  expect(await wrong()).toBeGreaterThan(0);
  await db().$executeRaw`select campaign_tally_recount(${account.id})`;
  expect(await wrong()).toBe(0);
  expect(new Set(await sums())).toEqual(new Set([30]));
});
