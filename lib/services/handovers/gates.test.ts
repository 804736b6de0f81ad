import { afterAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import {
  aCampaignWithNumbers,
  aHandover,
  connectToInfobip,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
  untilSwitch,
  workUntil,
} from "@/scripts/testing/handover-world";
import { beginStep } from "./begin";
import { exportHandover, handoverCalendar } from "./export";
import { getHandover } from "./get";
import { listHandovers } from "./list";
import { dropNumbers, giveNumbers, takeRegistryNumbers } from "./numbers";
import { tickPrerequisite } from "./prerequisites";
import { setHandover } from "./set";
import { setHandoverCampaign } from "./set-campaign";
import { stopHandover } from "./stop";
import { confirmSwitch } from "./switch";
import { confirmTraffic } from "./traffic";

const world = await createWorld();
const [acme, northwind] = await Promise.all([world.account("SACME01"), world.account("SNRTHW1")]);
const infobip = await connectToInfobip(world, acme);
await world.sandbox.control("POST", "/infobip/accounts", {
  company: "SACME01",
  acceptMs: 0,
  registerMs: 100,
});
afterAll(() => world.close());

const manager = () => personOf(acme);

test("no step begins before every prerequisite is confirmed by somebody, and the name stays", async () => {
  const { campaignId } = await aCampaignWithNumbers(world, 2);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  const rowIds = rowIdsOf(await workUntil(world, acme, handoverId, ({ numbers }) => numbers.total === 2));
  await expect(beginStep(manager(), { handoverId, rowIds, step: "import" })).rejects.toThrow(
    "Prerequisites not confirmed: NNID set up",
  );
  await tickEverything(acme);
  const { prerequisites } = await showHandover(acme, handoverId);
  expect(prerequisites.find(({ key }) => key === "nnid")?.tick).toMatchObject({ by: "Test Person" });
  await tickPrerequisite(manager(), { provider: "infobip", key: "nnid", ticked: false });
  await expect(beginStep(manager(), { handoverId, rowIds, step: "import" })).rejects.toThrow("NNID set up");
  await tickEverything(acme);
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  await workUntil(world, acme, handoverId, isAt("elect", "READY"));
  await stopHandover(manager(), { handoverId, rowIds });
});

test("numbers come by paste or CSV, and what cannot be used is told", async () => {
  const [one, two] = await Promise.all([aCampaignWithNumbers(world, 1), aCampaignWithNumbers(world, 1)]);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [one.campaignId, two.campaignId], { takeNumbers: false });
  const text = [
    "Campaign ID,Number",
    `${one.campaignId},+1 (555) 300-0001`,
    `${two.campaignId},5553000002`,
    "CNOTOURS,15553000003",
    "15553000004",
    `${two.campaignId},hello`,
  ].join("\n");
  expect(await giveNumbers(manager(), { handoverId, rowId: null, text })).toEqual({
    added: 2,
    repeated: 0,
    invalid: ["hello"],
    unnamed: ["15553000004"],
    unknownCampaigns: ["CNOTOURS"],
    nnids: [],
  });
  const rowIds = rowIdsOf(await showHandover(acme, handoverId));
  await giveNumbers(manager(), { handoverId, rowId: rowIds[1] ?? "", text: "15553000001" });
  const shared = await showHandover(acme, handoverId);
  expect(shared.campaigns[0]?.reasons.join()).toContain(`Also in ${two.campaignId}`);
  await expect(beginStep(manager(), { handoverId, rowIds, step: "import" })).rejects.toThrow("cannot begin");
  await dropNumbers(manager(), { handoverId, rowId: rowIds[1] ?? "", numbers: ["15553000001"] });
  expect((await showHandover(acme, handoverId)).campaigns.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect((await exportHandover(manager(), handoverId, "campaigns"))?.map((row) => row["Number"])).toEqual([
    "15553000001",
    "15553000002",
  ]);
  expect(await exportHandover(manager(), handoverId, "change-set")).toContainEqual({
    Number: "15553000002",
    NNID: infobip.nnid,
    "Campaign ID": two.campaignId,
    SubID: "",
    Context: "",
  });
  await expect(aHandover(acme, [one.campaignId])).rejects.toThrow("already in the hand-over");
  await stopHandover(manager(), { handoverId, rowIds });
});

test("a User prepares, a Manager confirms, a Viewer looks, and another company finds nothing", async () => {
  const { campaignId } = await aCampaignWithNumbers(world, 1);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  const { rowIds } = await untilSwitch(world, acme, handoverId);
  const switchAs = (role: "USER" | "VIEWER" | "ADMIN") =>
    confirmSwitch(personOf(acme, role), { handoverId, rowIds, confirm: campaignId });
  await expect(switchAs("USER")).rejects.toThrow("You need the role Manager");
  await expect(confirmTraffic(personOf(acme, "USER"), { handoverId, rowIds })).rejects.toThrow(
    "role Manager",
  );
  for (const role of ["VIEWER", "ADMIN"] as const) {
    await expect(switchAs(role)).rejects.toThrow("role");
    await expect(beginStep(personOf(acme, role), { handoverId, rowIds, step: "import" })).rejects.toThrow(
      "role",
    );
    await expect(takeRegistryNumbers(personOf(acme, role), { handoverId, rowIds })).rejects.toThrow("role");
  }
  expect((await getHandover(personOf(acme, "VIEWER"), handoverId))?.may).toMatchObject({
    write: false,
    switch: false,
  });
  expect(await getHandover(personOf(northwind), handoverId)).toBeNull();
  await expect(stopHandover(personOf(northwind), { handoverId, rowIds })).rejects.toThrow("not known");
  expect((await listHandovers(personOf(northwind), { page: 1 })).rows).toEqual([]);
});

test("the switch is confirmed inside the window only, with the typed words, and wave after wave", async () => {
  const campaigns = await Promise.all([aCampaignWithNumbers(world, 1), aCampaignWithNumbers(world, 1)]);
  await world.sync(acme);
  const ids = campaigns.map(({ campaignId }) => campaignId);
  const { handoverId } = await aHandover(acme, ids, { pilot: 1 });
  const { rowIds } = await untilSwitch(world, acme, handoverId);
  const [pilot = "", rest = ""] = rowIds;
  for (const { campaignId, phones } of campaigns)
    await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  const osr = (await showHandover(acme, handoverId)).steps.find(({ key }) => key === "osr");
  expect(osr).toMatchObject({ ready: [pilot], heldUp: 1, reasons: ["Wave 1 is not through yet."] });
  const confirm = (rowId: string, typed: string) =>
    confirmSwitch(manager(), { handoverId, rowIds: [rowId], confirm: typed });

  const plan = (offset: number) =>
    setHandover(manager(), {
      handoverId,
      window: { startsAt: new Date(Date.now() + offset).toISOString(), minutes: 60 },
    });
  await expect(plan(-3_700_000)).rejects.toThrow("over already");
  await plan(3_600_000);
  await expect(confirm(pilot, ids[0] ?? "")).rejects.toThrow("Outside the planned window");
  expect(await handoverCalendar(manager(), handoverId, "http://localhost/x")).toContain(
    "DESCRIPTION:2 campaigns. Numbers are offline from the OSR switch",
  );
  await plan(-60_000);
  await expect(confirm(rest, ids[1] ?? "")).rejects.toThrow("Wave 1 is not through yet");
  await expect(confirm(pilot, "yes")).rejects.toThrow(`Type ${ids[0] ?? ""} to confirm`);
  expect(
    (await showHandover(acme, handoverId)).campaigns.every(({ times }) => times.switchedAt === null),
  ).toBe(true);

  await confirm(pilot, (ids[0] ?? "").toLowerCase());
  await workUntil(world, acme, handoverId, (each) => each.rowId !== pilot || isAt("traffic", "READY")(each));
  const measured = await showHandover(acme, handoverId);
  expect(measured).toMatchObject({ openWave: 2, forecast: { measured: 1 } });
  await confirm(rest, ids[1] ?? "");
  await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
  await confirmTraffic(manager(), { handoverId, rowIds });
  expect((await showHandover(acme, handoverId)).badge.label).toBe("Done");
}, 60_000);

test("a Sole Proprietor campaign goes with one number, and not with two", async () => {
  const { campaignId, phones } = await aCampaignWithNumbers(world, 2, { usecase: "SOLE_PROPRIETOR" });
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  const taken = await workUntil(world, acme, handoverId, ({ numbers }) => numbers.total === 2);
  const rowIds = rowIdsOf(taken);
  expect(taken.prerequisites.find(({ key }) => key === "soleProprietor")?.wanted).toBe(true);
  await expect(beginStep(manager(), { handoverId, rowIds, step: "import" })).rejects.toThrow(
    "has one number",
  );
  await dropNumbers(manager(), { handoverId, rowId: rowIds[0] ?? "", numbers: phones.slice(1) });
  await untilSwitch(world, acme, handoverId);
  await world.sandbox.control("POST", "/osr", {
    numbers: phones.slice(0, 1),
    nnid: infobip.nnid,
    campaignId,
  });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
}, 60_000);

test("a pool takes 250 numbers: 200 with the call, the rest once traffic is switched", async () => {
  const { campaignId, phones } = await aCampaignWithNumbers(world, 250);
  await world.sync(acme);
  const { handoverId } = await aHandover(acme, [campaignId]);
  const taken = await workUntil(world, acme, handoverId, ({ numbers }) => numbers.total === 250);
  const rowIds = rowIdsOf(taken);
  const [rowId = ""] = rowIds;
  expect(taken.campaigns[0]?.reasons.join()).toContain("250 numbers without a pool");
  await setHandoverCampaign(manager(), { handoverId, rowId, poolId: "INFOBIP24" });
  const wrong = await workUntil(world, acme, handoverId, ({ reasons }) =>
    reasons.join().includes("INFOBIP24"),
  );
  expect(wrong.campaigns[0]?.reasons.join()).toContain("They must be equal");
  await setHandoverCampaign(manager(), { handoverId, rowId, poolId: "INFOBIP23" });
  await untilSwitch(world, acme, handoverId);
  const imports = await world.requests({ method: "POST", path: /numbers\/import$/ });
  expect(imports.length).toBeGreaterThanOrEqual(2);
  await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: campaignId });
  await workUntil(world, acme, handoverId, isAt("traffic", "READY"));
  await confirmTraffic(manager(), { handoverId, rowIds });
  await workUntil(world, acme, handoverId, ({ state }) => state === "DONE");
  const { externalId } = (await showHandover(acme, handoverId)).campaigns[0] ?? {};
  const there = (await world.sandbox.control("GET", `/infobip/campaigns/${externalId ?? ""}`)) as {
    numbers: string[];
  };
  expect(there.numbers).toHaveLength(250);
}, 60_000);
