import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { seal } from "@/lib/auth/seal";
import { exportCampaigns, listCampaigns, listInbox } from "@/lib/services/campaigns";
import type { CampaignListQuery, CampaignSort, InboxSort } from "@/lib/services/campaigns/dto";
import { listHistory } from "@/lib/services/history/list";
import { listMigrations } from "@/lib/services/migrations/list";
import { createTestDatabase } from "@/scripts/testing/database";
import { personOf } from "@/scripts/testing/world";

const database = await createTestDatabase();
let account: Account;

const at = (minutes: number) => new Date(1_700_000_000_000 + minutes * 60_000);

/** 130 own and 130 partner campaigns; several share a time, and some have none to sort by. */
beforeAll(async () => {
  account = await db().account.create({
    data: {
      companyId: "SPAGES1",
      name: "Paging Messaging",
      environment: "SANDBOX",
      baseUrl: "http://localhost",
      apiKeySealed: seal("key"),
      secretSealed: seal("secret"),
    },
  });
  const accountId = account.id;
  const numbers = Array.from({ length: 130 }, (_, index) => index);
  const common = (index: number) => ({
    accountId,
    brandId: "B1",
    brandName: index % 10 === 0 ? `100% Dental_${String(index)}` : `Motors ${String(index)}`,
    status: "ACTIVE",
    useCase: "MIXED",
    registeredOn: at(Math.floor(index / 4)),
    ...(index % 3 === 0
      ? { migrationStatus: "ACTIVE", migrationCreatedAt: at(index), migrationExpiresAt: at(index % 15) }
      : {}),
  });
  await db().campaign.createMany({
    data: [
      ...numbers.map((index) => ({ ...common(index), campaignId: `COWN${String(index)}X`, own: true })),
      ...numbers.map((index) => ({
        ...common(index),
        campaignId: `CPAR${String(index)}X`,
        own: false,
        liveDownId: "NORTH",
        liveDownStatus: "ACCEPTED",
        liveDownAt: index % 5 === 0 ? null : at(Math.floor(index / 2)),
        ...(index % 3 === 0
          ? { provDownId: "NORTH", provDownStatus: "ACCEPTED", provDownAt: at(index % 7) }
          : {}),
      })),
    ],
  });
  await db().migration.createMany({
    data: numbers.map((index) => ({
      accountId,
      campaignId: `COWN${String(index % 65)}X`,
      startedAt: at(Math.floor(index / 65) * 10 + (index % 4)),
      own: true,
      useCase: "MIXED",
      initiator: "me",
      stage: "WAITING",
      status: "ACTIVE",
      open: true,
      expiresAt: index % 4 === 0 ? null : at(index % 9),
    })),
  });
});

afterAll(() => database.drop());

type Page = { ids: string[]; page: number; previous: string | null; next: string | null };
type Read = (page: number, from?: string) => Promise<Page>;

const pageOf = (
  list: { page: number; previous: string | null; next: string | null },
  ids: string[],
): Page => ({ ids, page: list.page, previous: list.previous, next: list.next });

const campaigns =
  (sort: CampaignSort): Read =>
  async (page, from) => {
    const list = await listCampaigns(personOf(account), { sort, page, size: 25, ...(from && { from }) });
    return pageOf(
      list,
      list.rows.map((row) => row.campaignId),
    );
  };
const inbox =
  (sort: InboxSort): Read =>
  async (page, from) => {
    const query = { sharingStatus: "ACCEPTED" as const, sort, page, size: 25 as const };
    const list = await listInbox(personOf(account), { ...query, ...(from && { from }) });
    return pageOf(
      list,
      list.rows.map((row) => row.campaignId),
    );
  };
const history =
  (sort: InboxSort): Read =>
  async (page, from) => {
    const list = await listHistory(personOf(account), { sort, page, size: 25, ...(from && { from }) });
    return pageOf(
      list,
      list.rows.map((row) => row.campaignId),
    );
  };
const migrations =
  (sort: "startedAt" | "-startedAt" | "expires" | "-expires"): Read =>
  async (page, from) => {
    const query = { view: "all" as const, sort, page, size: 25 as const };
    const list = await listMigrations(personOf(account), { ...query, ...(from && { from }) });
    return pageOf(
      list,
      list.rows.map((row) => row.id),
    );
  };

const shared = ["expires", "-expires", "sharedWithMeOn", "-sharedWithMeOn"] as const;
const reads: [string, Read][] = [
  ...(["registeredOn", "-registeredOn", "expires", "-expires"] as const).map((sort): [string, Read] => [
    `My Campaigns by ${sort}`,
    campaigns(sort),
  ]),
  ...shared.map((sort): [string, Read] => [`CNP Campaigns by ${sort}`, inbox(sort)]),
  ...shared.map((sort): [string, Read] => [`CNP History by ${sort}`, history(sort)]),
  ...(["startedAt", "-startedAt", "expires", "-expires"] as const).map((sort): [string, Read] => [
    `Migrations by ${sort}`,
    migrations(sort),
  ]),
];

describe.each(reads)("%s", (_name, read) => {
  test("its pages hold every row once, by their numbers and by their neighbours alike", async () => {
    const byNumber = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => read(page)));
    const ids = byNumber.flatMap((page) => page.ids);
    expect(ids).toHaveLength(130);
    expect(new Set(ids).size).toBe(130);

    let forward = await read(1);
    for (let page = 2; page <= 6; page += 1) {
      forward = await read(page, forward.next ?? "");
      expect(forward.ids).toEqual(byNumber[page - 1]?.ids);
    }
    let back = forward;
    for (let page = 5; page >= 2; page -= 1) {
      back = await read(page, back.previous ?? "");
      expect(back.ids).toEqual(byNumber[page - 1]?.ids);
    }
  });
});

describe("an address with a page", () => {
  const read = campaigns("-registeredOn");

  test("past the end shows the last page", async () => {
    expect(await read(400)).toMatchObject({ page: 6, ids: (await read(6)).ids });
  });

  test("and a row beside it that means nothing here goes by its number", async () => {
    const { ids } = await read(3);
    expect((await read(3, "after~7~2023-01-01T00:00:00.000Z~CX")).ids).toEqual(ids);
    expect((await read(3, "after~0~yesterday~CX")).ids).toEqual(ids);
    expect((await read(3, "sideways")).ids).toEqual(ids);
  });

  test("goes on after the row on show, whatever has come in above it", async () => {
    const first = await read(1);
    const second = await read(2);
    await db().campaign.create({
      data: {
        accountId: account.id,
        campaignId: "CNEWEST",
        own: true,
        status: "ACTIVE",
        useCase: "MIXED",
        brandId: "B1",
        registeredOn: new Date(),
      },
    });
    expect((await read(2, first.next ?? "")).ids).toEqual(second.ids);
    expect((await read(2)).ids).not.toEqual(second.ids);
    await db().campaign.delete({
      where: { accountId_campaignId: { accountId: account.id, campaignId: "CNEWEST" } },
    });
  });
});

describe("a search by name", () => {
  const found = async (brandName: string): Promise<number> => {
    const query: CampaignListQuery = { brandName, sort: "-registeredOn", page: 1, size: 100 };
    const list = await listCampaigns(personOf(account), query);
    expect(list.rows.every((row) => row.brandName?.toLowerCase().includes(brandName.toLowerCase()))).toBe(
      true,
    );
    return list.total;
  };

  test("finds a part from three letters on, whatever their case", async () => {
    expect(await found("DENT")).toBe(13);
    expect(await found("otors 12")).toBe(10);
  });

  test("finds the beginning with fewer", async () => {
    expect(await found("mo")).toBe(117);
    expect(await found("de")).toBe(0);
  });

  test("takes signs of the pattern language as they are written", async () => {
    expect(await found("100% dental_1")).toBe(4);
    expect(await found("d%l")).toBe(0);
    expect(await found("mot_rs")).toBe(0);
  });
});

test("a download holds the list in its order, however many chunks it takes", async () => {
  const accountId = account.id;
  await db().campaign.createMany({
    data: Array.from({ length: 1_200 }, (_, index) => ({
      accountId,
      campaignId: `CDOWN${String(index)}`,
      own: true,
      status: "EXPIRED",
      useCase: "MIXED",
      brandId: "B2",
      registeredOn: at(Math.floor(index / 7)),
    })),
  });
  const query: CampaignListQuery = { brandId: "b2", sort: "-registeredOn", page: 1, size: 25 };
  const ids: string[] = [];
  for await (const row of exportCampaigns(personOf(account), query)) ids.push(row["Campaign ID"] ?? "");
  expect(new Set(ids).size).toBe(1_200);
  const first = await listCampaigns(personOf(account), query);
  expect(ids.slice(0, 25)).toEqual(first.rows.map((row) => row.campaignId));
  await db().campaign.deleteMany({ where: { accountId, brandId: "B2" } });
});
