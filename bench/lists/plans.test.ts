import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCampaigns } from "@/lib/services/campaigns";
import type { CampaignSort } from "@/lib/services/campaigns/dto";
import type { ServiceContext } from "@/lib/services/context";
import { countExactly } from "@/lib/services/lists/count-exactly";
import { timed } from "@/lib/services/lists/timed";
import { createTestDatabase } from "@/scripts/testing/database";
import { benchReader } from "./account";
import { cases } from "./cases";
import { loadCampaigns } from "./load";
import { asLists, explain } from "./plans";
import { statementsOf } from "./statements";

const database = await createTestDatabase();
const client = new Client({ connectionString: database.url });
let ctx: ServiceContext;

const own = 24_000;

beforeAll(async () => {
  await client.connect();
  ctx = await benchReader();
  await loadCampaigns(client, ctx.account.id, { own, partner: 16_000 });
  await asLists(client);
}, 180_000);

afterAll(async () => {
  await client.end();
  await database.drop();
});

test("no list reads a large table from end to end, whatever its filter and its order", async () => {
  const scans: string[] = [];
  const seen = new Set<string>();
  for (const { name, read } of cases) {
    const { statements } = await statementsOf(() => read(ctx, { page: 1, size: 25 }));
    expect(statements.length, name).toBeGreaterThan(3);
    for (const statement of statements.filter((each) => !seen.has(JSON.stringify(each)))) {
      seen.add(JSON.stringify(statement));
      const { scanned, text } = await explain(client, statement);
      scans.push(...scanned.map((table) => `${name}: ${table}\n${text}`));
    }
  }
  expect(scans).toEqual([]);
}, 300_000);

test("the check finds a scan where there is one", async () => {
  const statement = { text: `select count(*) from "Campaign" where content::text like $1`, values: ["%x%"] };
  expect((await explain(client, statement)).scanned).toEqual(["Campaign"]);
});

const newestFirst = `case when "migrationExpiresAt" is null then "registeredOn" end desc,
  case when "migrationExpiresAt" is null then "campaignId" end desc`;

const inOrder: Record<CampaignSort, string> = {
  registeredOn: `"registeredOn", "campaignId"`,
  "-registeredOn": `"registeredOn" desc, "campaignId" desc`,
  expires: `"migrationExpiresAt" nulls last, ${newestFirst}, "campaignId"`,
  "-expires": `"migrationExpiresAt" desc nulls last, ${newestFirst}, "campaignId" desc`,
};

describe.each(Object.entries(inOrder))("My Campaigns by %s", (sort, order) => {
  test.each([90, 200, 330, 470])("page %i is where counting row by row puts it", async (page) => {
    for (const tcrStatus of [undefined, "ACTIVE"]) {
      const list = await listCampaigns(ctx, {
        sort: sort as CampaignSort,
        page,
        size: 50,
        ...(tcrStatus && { tcrStatus }),
      });
      const { rows } = await client.query<{ campaignId: string }>(
        `select "campaignId" from "Campaign" where "accountId" = $1 and own and ($2::text is null or status = $2)
         order by ${order} offset $3 limit 50`,
        [ctx.account.id, tcrStatus ?? null, (list.page - 1) * 50],
      );
      expect(list.rows.map((row) => row.campaignId)).toEqual(rows.map((row) => row.campaignId));
    }
  });
});

describe("a total", () => {
  const query = { sort: "-registeredOn", page: 1, size: 50 } as const;

  test("of the list and of filters with few values is exact however large it is", async () => {
    expect(await listCampaigns(ctx, query)).toMatchObject({ total: own, more: false });
  });

  test("that has to be counted row by row stops at 10,000, and is counted exactly on demand", async () => {
    const list = await listCampaigns(ctx, { ...query, referenceId: "ref" });
    expect(list).toMatchObject({ total: 10_000, more: true });
    expect(list.facets.useCase.map((facet) => facet.count)).not.toContain(0);
    expect(list.facets.useCase.every((facet) => facet.count === null)).toBe(true);
    const counted = await countExactly(ctx, { list: "campaigns", filter: { referenceId: "ref" } });
    expect(counted).toEqual({ total: own / 2 });
  });

  test("goes as far as the page that is asked for, and a page past the end is the last", async () => {
    const list = await listCampaigns(ctx, { ...query, referenceId: "ref", page: 230 });
    expect(list).toMatchObject({ page: 230, total: 11_500, more: true });
    const last = await listCampaigns(ctx, { ...query, referenceId: "ref", page: 9_999 });
    expect(last).toMatchObject({ page: 240, total: own / 2, more: false });
  });

  test("that takes too long to count says so", async () => {
    await expect(
      countExactly(ctx, { list: "campaigns", filter: { brandName: "dental" } }, 1),
    ).rejects.toMatchObject({ code: "TOO_SLOW", message: "Counting takes too long." });
  });
});

test("a list whose reading takes too long is an error of its own, never an empty list", async () => {
  await expect(timed((tx) => tx.$queryRaw`select pg_sleep(1)::text`, 50)).rejects.toMatchObject({
    code: "TOO_SLOW",
    digest: "LIST_TOO_SLOW",
    message: "This filter takes too long.",
  });
});
