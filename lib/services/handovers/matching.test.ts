import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { aHandover } from "@/scripts/testing/handover-world";
import { db } from "@/lib/db";
import { mostCampaigns } from "@/lib/domain/handover/limits";
import { campaignsThatMatch } from "./matching";

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
afterAll(() => world.close());

const match = (filter: object, except: string[] = [], account = acme) =>
  campaignsThatMatch(personOf(account, "VIEWER"), { filter, except });
let sole: string[];

beforeAll(async () => {
  const make = (usecase: string) => world.campaign(["SACME01", "SNRTHW1", "DCLRW"], { usecase });
  sole = [await make("SOLE_PROPRIETOR"), await make("SOLE_PROPRIETOR"), await make("SOLE_PROPRIETOR")];
  await make("MIXED");
  await world.sync(acme);
});

test("all campaigns of the company that match the list's filters are found, but for those taken out by hand", async () => {
  const found = await match({ ids: sole });
  expect(found).toMatchObject({ held: 0, tooMany: false });
  expect(found.ids.toSorted()).toEqual(sole.toSorted());
  expect((await match({ ids: sole }, sole.slice(0, 1))).ids.toSorted()).toEqual(sole.slice(1).toSorted());
  expect((await match({ ids: sole }, [], northwind)).ids).toEqual([]);
});

test("a campaign that is in an open hand-over is left out and counted", async () => {
  const [first = "", ...others] = sole;
  await aHandover(acme, [first]);
  const found = await match({ ids: sole });
  expect(found.ids.toSorted()).toEqual(others.toSorted());
  expect(found.held).toBe(1);
  await db().handoverCampaign.updateMany({ where: { campaignId: first }, data: { state: "STOPPED" } });
  expect((await match({ ids: sole })).ids).toHaveLength(3);
});

test("more than one hand-over holds are none, and that is told", async () => {
  const [first = ""] = sole;
  const copies = (from: number, to: number) => db().$executeRaw`
    insert into "Campaign" select (jsonb_populate_record(c, jsonb_build_object(
      'campaignId', 'CM' || (10000 + n), 'brandName', 'Many of one brand'))).*
    from "Campaign" c, generate_series(${from}::int, ${to}::int) n
    where c."accountId" = ${acme.id} and c."campaignId" = ${first}`;
  await copies(1, mostCampaigns);
  expect((await match({ brandName: "Many of one brand" })).ids).toHaveLength(mostCampaigns);
  await copies(mostCampaigns + 1, mostCampaigns + 1);
  expect(await match({ brandName: "Many of one brand" })).toEqual({ ids: [], held: 0, tooMany: true });
});
