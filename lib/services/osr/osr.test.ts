import { afterAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { getOsr } from "./get";
import { requestOsr } from "./request";

const world = await createWorld();
const [acme, northwind] = await Promise.all([world.account("SACME01"), world.account("SNRTHW1")]);
const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
await Promise.all([world.sync(acme), world.sync(northwind)]);
afterAll(() => world.close());

test("the numbers of an own campaign are read when somebody asks, with NNID and active networks", async () => {
  expect(await getOsr(personOf(acme, "VIEWER"), campaignId)).toMatchObject({ readAt: null, reading: false });
  await requestOsr(personOf(acme, "VIEWER"), { campaignId });
  expect((await getOsr(personOf(acme), campaignId)).reading).toBe(true);
  await world.work(acme);
  const osr = await getOsr(personOf(acme), campaignId);
  expect(osr.reading).toBe(false);
  expect(osr.readAt).not.toBeNull();
  expect(osr.activeNetworks).toContain("T-Mobile");
  expect(osr.phones).toHaveLength(osr.total);
});

test("an outage keeps what was read before and says so", async () => {
  const before = await getOsr(personOf(acme), campaignId);
  await world.sandbox.control("POST", "/faults", {
    system: "tcr",
    path: `/campaign/${campaignId}/osr`,
    mode: "status",
    status: 503,
  });
  await requestOsr(personOf(acme), { campaignId });
  await world.work(acme);
  await world.sandbox.control("DELETE", "/faults");
  expect(await getOsr(personOf(acme), campaignId)).toEqual({ ...before, problem: "TCR could not be read." });
});

test("a partner cannot ask for them, and another company does not find the campaign", async () => {
  await expect(requestOsr(personOf(northwind), { campaignId })).rejects.toThrow("own CSP");
  const harbor = await world.account("SHARBR1");
  await expect(requestOsr(personOf(harbor), { campaignId })).rejects.toThrow("has no campaign");
});
