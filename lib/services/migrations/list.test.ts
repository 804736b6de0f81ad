import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { rereadCampaign } from "@/lib/mirror/read-campaign";
import { fillFacts } from "@/lib/mirror/sync-migrations";
import { listInbox } from "@/lib/services/campaigns";
import { listMigrations } from "./list";
import type { MigrationFilter } from "./list-dto";

const world = await createWorld();
afterAll(() => world.close());

const [acme, northwind, blueRidge] = await Promise.all([
  world.account("SACME01"),
  world.account("SNRTHW1"),
  world.account("SBLUER1"),
]);
const reread = (account: Account, campaignId: string) =>
  rereadCampaign(world.client(account), account, campaignId, { job: "test" });

const list = async (account: Account, filter: Partial<MigrationFilter> = {}) =>
  listMigrations(personOf(account), { view: "all", ...filter, sort: "-startedAt", page: 1, size: 25 });
const idsIn = async (account: Account, filter: Partial<MigrationFilter> = {}) =>
  (await list(account, filter)).rows.map((row) => row.campaignId).sort();

const [waiting, canceled, completed] = await Promise.all([
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
]);

beforeAll(async () => {
  await Promise.all([world.sync(acme), world.sync(northwind)]);
  const tcr = world.client(acme);
  await tcr.startMigration(waiting, "SBLUER1");
  await tcr.startMigration(canceled, "SBLUER1");
  await tcr.startMigration(completed, "DSUMT");
  await world.sync(blueRidge);
  for (const id of [waiting, canceled, completed]) await reread(acme, id);
  await tcr.cancelMigration(canceled, "Wrong partner");
  await fetch(`${world.sandbox.url}/tcr/dca/v2/partnerCampaign/${completed}/sharing`, {
    method: "PUT",
    headers: { authorization: `Basic ${btoa("key-DSUMT:secret-DSUMT")}` },
  });
  for (const id of [canceled, completed]) await reread(acme, id);
  await reread(blueRidge, canceled);
});

describe("Migrations", () => {
  test("the initiator sees each of its migrations with the partner it leaves and the one it goes to", async () => {
    const { rows } = await list(acme);
    const row = (id: string) => rows.find((each) => each.campaignId === id);
    expect(row(waiting)).toMatchObject({
      initiator: "me",
      from: { id: "SNRTHW1" },
      to: { id: "SBLUER1" },
      badge: { stage: "WAITING", label: "Waiting on Blue Ridge Telecom" },
      visible: true,
    });
    expect(row(canceled)).toMatchObject({
      badge: { stage: "CANCELED" },
      reason: "Wrong partner",
      from: { id: "SNRTHW1" },
      to: { id: "SBLUER1" },
    });
    expect(row(completed)).toMatchObject({
      badge: { stage: "COMPLETE" },
      from: { id: "SNRTHW1" },
      to: { id: "DSUMT" },
    });
  });

  test("views part them by what there is to do", async () => {
    expect(await idsIn(acme, { view: "open" })).toEqual([waiting]);
    expect(await idsIn(acme, { view: "complete" })).toEqual([completed]);
    expect(await idsIn(acme, { view: "ended" })).toEqual([canceled]);
    expect(await idsIn(acme, { view: "ended", cause: "EXPIRED" })).toEqual([]);
    expect(await idsIn(acme, { view: "expiring" })).toEqual([]);
    expect(await idsIn(blueRidge, { view: "mine" })).toEqual([waiting]);
    expect(await idsIn(acme, { partner: ["DSUMT"] })).toEqual([completed]);
    const { facets } = await list(acme, { view: "open" });
    expect(facets.view.map(({ value, count }) => [value, count])).toEqual([
      ["open", 1],
      ["mine", 0],
      ["declined", 0],
      ["expiring", 0],
      ["complete", 1],
      ["ended", 1],
      ["all", 3],
    ]);
  });

  test("a migration stays known to a partner that the registry no longer shows the campaign", async () => {
    const { rows } = await list(blueRidge, { view: "ended" });
    expect(rows).toMatchObject([
      { campaignId: canceled, visible: false, downstream: { id: "SACME01" }, badge: { open: false } },
    ]);
  });

  test("who is ported out keeps a record of it, dated by the event that said so", async () => {
    await db().webhookEvent.create({
      data: {
        accountId: northwind.id,
        rawBody: "{}",
        headers: {},
        hash: "x",
        verdict: "VALID",
        eventType: "CNP_MIGRATION_PORT_OUT",
        campaignId: completed,
      },
    });
    await reread(northwind, completed);
    const { rows } = await list(northwind, { view: "complete" });
    expect(rows).toMatchObject([
      { campaignId: completed, initiator: "other", badge: { label: "Ported out" } },
    ]);
  });

  test("another company sees none of it", async () => {
    const harbor = await world.account("SHARBR1");
    expect((await list(harbor)).total).toBe(0);
  });
});

test("a share that the registry accepted for this account is listed as auto-accepted", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "SCASCD1", "DCLRW"]);
  const cascade = await world.account("SCASCD1");
  await world.client(cascade).putSettings({ migrationSupported: true, migrationAutoComplete: true });
  await world.sync(cascade);
  await fillFacts(world.client(cascade), cascade, () => false);
  // It had the campaign further up already, so the registry accepts and forwards for it.
  await world.client(acme).startMigration(campaignId, "SCASCD1");
  await reread(cascade, campaignId);
  const auto = async () =>
    (await listInbox(personOf(cascade), { view: "auto", sort: "expires", page: 1, size: 25 })).rows.map(
      (row) => row.campaignId,
    );
  expect(await auto()).toEqual([campaignId]);
});
