import { afterAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import {
  aHandover,
  connectToInfobip,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
  workUntil,
} from "@/scripts/testing/handover-world";
import { beginStep } from "./begin";
import { openDowntimes } from "./downtimes";
import { confirmSwitch } from "./switch";
import { confirmTraffic } from "./traffic";

const world = await createWorld();
const acme = await world.account("SACME01");
const infobip = await connectToInfobip(world, acme);
const fast = { company: "SACME01", acceptMs: 0, registerMs: 300 };
await world.sandbox.control("POST", "/infobip/accounts", fast);
await tickEverything(acme);
afterAll(() => world.close());

const numbersOf = (count: number, from: number): string[] =>
  Array.from({ length: count }, (_, index) => `1555${String(from + index)}`);

test("one campaign goes from its numbers to switched traffic, and each write is sent once", async () => {
  const phones = numbersOf(3, 2_000_000);
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"], { phones });
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);

  const taken = await workUntil(world, acme, handoverId, ({ numbers }) => numbers.total === 3);
  expect(taken).toMatchObject({ nnid: infobip.nnid, badge: { label: "Open" } });
  expect(taken.campaigns[0]?.reasons).toEqual([]);
  const rowIds = rowIdsOf(taken);
  const manager = () => personOf(acme);

  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  const imported = await workUntil(world, acme, handoverId, isAt("elect", "READY"));
  expect(imported.campaigns[0]?.numbers).toMatchObject({ total: 3, done: 3 });

  await beginStep(manager(), { handoverId, rowIds, step: "elect" });
  await workUntil(world, acme, handoverId, (each) => isAt("osr", "READY")(each) && each.share === "Pending");
  expect(await openDowntimes(manager())).toEqual([]);

  await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  expect(await openDowntimes(manager())).toMatchObject([{ campaignId }]);
  // A second tab, or a colleague.
  await expect(confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId })).rejects.toThrow(
    "Its switch is confirmed already",
  );

  const registered = await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
  expect(registered.badge.label).toBe("Switch traffic");
  expect(registered.campaigns[0]).toMatchObject({ externalWord: "Registered", osr: { right: 3 } });

  await confirmTraffic(manager(), { handoverId, rowIds });
  const done = await showHandover(acme, handoverId);
  expect(done).toMatchObject({ badge: { label: "Done" }, campaigns: [{ state: "DONE" }] });
  expect(done.endedAt).not.toBeNull();
  expect(await openDowntimes(manager())).toEqual([]);
  expect(
    done.campaigns[0]?.stepTimes.map(({ step, startedBy, endedBy }) => [step, startedBy, endedBy]),
  ).toEqual([
    ["import", "Test Person", "Portage"],
    ["elect", "Test Person", "Portage"],
    ["osr", "Test Person", "Test Person"],
    ["migrate", "Test Person", "Portage"],
    ["register", "Portage", "Infobip"],
    ["traffic", "Test Person", "Test Person"],
  ]);

  const writes = await world.requests({ method: "POST", path: /import$|migrateCnp|campaigns\/migrate$/ });
  expect(writes.map(({ status }) => status)).toEqual([200, 204, 200]);
}, 60_000);
