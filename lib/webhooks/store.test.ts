import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { createWorld } from "@/scripts/testing/world";
import { type Judged, store } from "./store";

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
afterAll(() => world.close());

beforeEach(async () => {
  await db().webhookEvent.deleteMany({});
  await db().liveEvent.deleteMany({});
});

const event = (
  campaignId: string | null,
  more: Record<string, unknown> = {},
  accountId = acme.id,
): Judged => ({
  delivery: {
    accountId,
    rawBody: JSON.stringify({ eventType: "CAMPAIGN_SHARE_ACCEPT", campaignId, ...more }),
    signature: null,
    headers: { "user-agent": "registry" },
    address: null,
  },
  verdict: "VALID",
});

/** Of each stored event the place, in order of storing, of the one that it repeats. */
const repeats = async (): Promise<(number | null)[]> => {
  const rows = await db().webhookEvent.findMany({ orderBy: { id: "asc" } });
  const place = new Map(rows.map(({ id }, index) => [id, index]));
  return rows.map(({ duplicateOf }) => (duplicateOf === null ? null : (place.get(duplicateOf) ?? -1)));
};

describe("a probable repetition", () => {
  test.each([
    ["the same bytes after each other", [event("C1"), event("C1"), event("C1")], [null, 0, 1]],
    ["with other campaigns in between", [event("C1"), event("C2"), event("C1")], [null, null, 0]],
    ["not with news in between", [event("C1"), event("C1", { mock: true }), event("C1")], [null, null, null]],
    ["about no campaign", [event(null), event("C1"), event(null)], [null, null, 0]],
    ["not of another company's", [event("C1"), event("C1", {}, northwind.id)], [null, null]],
  ])("is marked: %s, together or one after the other", async (_what, judged, expected) => {
    await store(db(), judged);
    expect(await repeats()).toEqual(expected);
    await db().webhookEvent.deleteMany({});
    for (const each of judged) await store(db(), [each]);
    expect(await repeats()).toEqual(expected);
  });
});

test("ids are answered in the order of what they are given to", async () => {
  const ids = await store(db(), [event("C3"), event("C1"), event("C2")]);
  const rows = await db().webhookEvent.findMany({ where: { id: { in: ids } } });
  const campaignOf = new Map(rows.map(({ id, campaignId }) => [id, campaignId]));
  expect(ids.map((id) => campaignOf.get(id))).toEqual(["C3", "C1", "C2"]);
});

test("what was said is kept beside the raw body: type, flags, words and the headers", async () => {
  const said = { eventType: "CAMPAIGN_SHARE_ADD", cnpMigration: true, previouslyAccepted: true };
  await store(db(), [event("C1", { ...said, description: "odd: \ud800 \u0000" }), event("C2")]);
  expect(await db().webhookEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    {
      ...{ ...said, campaignId: "C1", sender: "TCR", verdict: "VALID", status: "RECEIVED", tries: 0 },
      ...{ description: "odd: \ufffd \ufffd", headers: { "user-agent": "registry" } },
    },
    { campaignId: "C2", cnpMigration: false, previouslyAccepted: null, description: null },
  ]);
});

test("open screens are told of each campaign once, and when the account's last event came", async () => {
  await store(db(), [event("C1"), event("C1"), event(null), event("C2", {}, northwind.id)]);
  const news = await db().liveEvent.findMany({ select: { accountId: true, kind: true, campaignId: true } });
  expect(news).toHaveLength(3);
  expect(news).toEqual(
    expect.arrayContaining([
      { accountId: acme.id, kind: "event", campaignId: "C1" },
      { accountId: acme.id, kind: "event", campaignId: null },
      { accountId: northwind.id, kind: "event", campaignId: "C2" },
    ]),
  );
  const { lastEventAt } = await db().account.findUniqueOrThrow({ where: { id: northwind.id } });
  expect(Date.now() - (lastEventAt?.getTime() ?? 0)).toBeLessThan(60_000);
});
