import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, openMigration } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account, Prisma } from "@/lib/db/generated/client";
import { recordAudit } from "@/lib/services/audit/record";
import { getEvent } from "./get";
import { eventHealth } from "./health";
import { eventPageSize, listEvents } from "./list";
import { retryEvent } from "./retry";

const database = await createTestDatabase();
afterAll(() => database.drop());

let account: Account;
beforeEach(async () => {
  account = await anAccount();
});

const anEvent = (more: Partial<Prisma.WebhookEventUncheckedCreateInput> = {}) =>
  db().webhookEvent.create({
    data: {
      accountId: account.id,
      rawBody: '{"eventType":"CAMPAIGN_SHARE_ADD","campaignId":"C123ABC"}',
      headers: { "x-registry-signature": "s", "user-agent": "" },
      hash: "h",
      verdict: "VALID",
      eventType: "CAMPAIGN_SHARE_ADD",
      campaignId: "C123ABC",
      status: "APPLIED",
      ...more,
    },
  });

const viewer = () => personOf(account, "VIEWER");
const ids = async (query: Parameters<typeof listEvents>[1]) =>
  (await listEvents(viewer(), query)).rows.map((row) => BigInt(row.id));

describe("the list", () => {
  test("folds repetitions into the first, however many, and shows them when asked", async () => {
    const first = await anEvent();
    const second = await anEvent({ duplicateOf: first.id });
    const third = await anEvent({ duplicateOf: second.id });
    const other = await anEvent({ eventType: "SOMETHING_NEW", campaignId: null, status: "IGNORED" });
    const { rows, total } = await listEvents(viewer(), {});
    expect(rows).toMatchObject([
      { id: other.id.toString(), title: "SOMETHING_NEW", repetitions: 0, state: "IGNORED" },
      { id: first.id.toString(), title: "Shared", repetitions: 2, state: "APPLIED" },
    ]);
    expect(total.count).toBe(2);
    expect(await ids({ duplicates: true })).toEqual([other.id, third.id, second.id, first.id]);
  });

  test("never folds one with a wrong signature into a valid one", async () => {
    const valid = await anEvent();
    const forged = await anEvent({ duplicateOf: valid.id, verdict: "QUARANTINED", status: "QUARANTINED" });
    expect(await ids({})).toEqual([forged.id, valid.id]);
    expect((await listEvents(viewer(), {})).rows[1]?.repetitions).toBe(0);
  });

  test("filters by type, state, campaign, migrations and days", async () => {
    const share = await anEvent({ cnpMigration: true });
    const parked = await anEvent({ status: "PARKED", campaignId: "C999XYZ" });
    const old = await anEvent({ eventType: "BRAND_ADD", receivedAt: new Date("2026-01-05T23:59:00Z") });
    expect(await ids({ type: ["BRAND_ADD"] })).toEqual([old.id]);
    expect(await ids({ state: ["PARKED"] })).toEqual([parked.id]);
    expect(await ids({ campaignId: "c999xyz" })).toEqual([parked.id]);
    expect(await ids({ cnpMigration: true })).toEqual([share.id]);
    expect(await ids({ from: "2026-01-05", to: "2026-01-05" })).toEqual([old.id]);
  });

  test("pages by cursor, both ways", async () => {
    for (let count = 0; count < eventPageSize + 2; count += 1) await anEvent();
    const first = await listEvents(viewer(), {});
    const second = await listEvents(viewer(), { before: first.older ?? "" });
    expect([first.rows.length, second.rows.length, second.older]).toEqual([eventPageSize, 2, null]);
    const back = await listEvents(viewer(), { after: second.newer ?? "" });
    expect(back.rows).toEqual(first.rows);
  });

  test("holds the account's own events only, and so does a link to one", async () => {
    const { id } = await anEvent();
    const stranger = personOf(await anAccount("Stranger"), "ADMIN");
    expect((await listEvents(stranger, {})).rows).toEqual([]);
    expect(await getEvent(stranger, id.toString())).toBeNull();
    expect(await getEvent(viewer(), id.toString())).toMatchObject({ title: "Shared" });
  });
});

test("an event has its payload, the headers that were kept, and what it changed", async () => {
  const { id } = await anEvent();
  await recordAudit(db(), {
    accountId: account.id,
    actor: { kind: "webhook", eventId: id.toString() },
    action: "campaign.share-changed",
    subject: { type: "campaign", id: "C123ABC" },
    correlationId: `event-${id.toString()}`,
  });
  expect(await getEvent(viewer(), id.toString())).toMatchObject({
    payload: '{\n  "eventType": "CAMPAIGN_SHARE_ADD",\n  "campaignId": "C123ABC"\n}',
    headers: [{ name: "x-registry-signature", value: "s" }],
    changes: [{ title: "Sharing changed" }],
  });
  const broken = await anEvent({ rawBody: "<xml/>", verdict: "UNPARSABLE", status: "UNPARSABLE" });
  expect(await getEvent(viewer(), broken.id.toString())).toMatchObject({ payload: "<xml/>", isJson: false });
});

test("the health counts silence, quarantine, and what only a reading found", async () => {
  const hour = 3_600_000;
  const at = (hours: number) => new Date(Date.now() - hours * hour);
  await db().account.update({ where: { id: account.id }, data: { webhookUrl: "x", lastEventAt: at(1) } });
  for (const hours of [400, 9, 4, 1]) await anEvent({ receivedAt: at(hours) });
  await anEvent({ status: "QUARANTINED", verdict: "QUARANTINED", receivedAt: at(0.5) });
  await aCampaignOf(account, openMigration);
  await recordAudit(db(), {
    accountId: account.id,
    actor: { kind: "system", job: "sweep" },
    action: "campaign.migration-canceled",
    subject: { type: "campaign", id: "C123ABC" },
    correlationId: "sweep",
  });
  const health = await eventHealth(viewer());
  expect(health).toMatchObject({
    state: "FAILING",
    events: 4,
    quarantined: 1,
    repairs: 1,
    openMigrations: 1,
  });
  expect(Math.round(health.longestGapMs / hour)).toBe(5);
});

describe("trying a parked event again", () => {
  test("puts it back in line with fresh tries, once, and is in the history", async () => {
    const { id } = await anEvent({ status: "PARKED", tries: 5, problem: "This event could not be applied." });
    const manager = personOf(account, "MANAGER");
    await retryEvent(manager, { eventId: id.toString() });
    expect(await db().webhookEvent.findUnique({ where: { id } })).toMatchObject({
      status: "RECEIVED",
      tries: 0,
      problem: null,
    });
    await expect(retryEvent(manager, { eventId: id.toString() })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(
      await db().auditEntry.count({ where: { action: "webhook.retried", subjectId: id.toString() } }),
    ).toBe(1);
  });

  test.each(["VIEWER", "USER", "ADMIN"] as const)("is not for a %s", async (role) => {
    const { id } = await anEvent({ status: "PARKED" });
    await expect(retryEvent(personOf(account, role), { eventId: id.toString() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("finds nothing in another company", async () => {
    const { id } = await anEvent({ status: "PARKED" });
    const stranger = personOf(await anAccount("Stranger"));
    await expect(retryEvent(stranger, { eventId: id.toString() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
