import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { getCampaign } from "@/lib/services/campaigns";
import { nudgeUpstream } from "./nudge";

const world = await createWorld();
afterAll(() => world.close());

const [acme, northwind] = await Promise.all([world.account("SACME01"), world.account("SNRTHW1")]);
const [campaignId, unclear, still] = await Promise.all([
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
  world.campaign(["SACME01", "SNRTHW1", "DCLRW"]),
]);

beforeAll(async () => {
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.client(acme).startMigration(unclear, "SBLUER1");
  await Promise.all([world.sync(acme), world.sync(northwind)]);
});

const nudges = (id: string) => world.requests({ method: "POST", path: new RegExp(`/campaign/${id}/nudge`) });

test("the owner nudges whoever has not answered, once", async () => {
  const description = "Please look at this campaign, it is needed on Monday.";
  await nudgeUpstream(personOf(acme, "USER"), { campaignId, description });
  const operations = await world.settle(acme);
  expect(operations.find((each) => each.campaignId === campaignId)).toMatchObject({
    kind: "nudge",
    status: "DONE",
    args: { intent: "REVIEW", description },
  });
  expect(await nudges(campaignId)).toHaveLength(1);
  expect((await getCampaign(personOf(acme), campaignId))?.timeline.map((each) => each.title)).toContain(
    "Asked for the nudge",
  );
});

test("a second nudge within a day is refused, with the reason", async () => {
  await expect(nudgeUpstream(personOf(acme), { campaignId, description: "Again" })).rejects.toThrow(
    "24 hours",
  );
  expect(await nudges(campaignId)).toHaveLength(1);
});

test("an unclear answer is left to a person: a nudge cannot be read back, and is not sent again", async () => {
  await world.sandbox.control("POST", "/faults", {
    system: "tcr",
    method: "POST",
    path: `/campaign/${unclear}/nudge`,
    mode: "apply-then-drop",
    count: 1,
  });
  await nudgeUpstream(personOf(acme), { campaignId: unclear, description: "Please answer" });
  const operations = await world.settle(acme);
  expect(operations.find((each) => each.campaignId === unclear)).toMatchObject({ status: "NEEDS_REVIEW" });
  expect(await nudges(unclear)).toHaveLength(1);
});

test("nobody is nudged where nobody has to answer, by a partner, by a viewer or without words", async () => {
  const description = "Please answer";
  await expect(nudgeUpstream(personOf(acme), { campaignId: still, description })).rejects.toThrow(
    "Nobody has to answer",
  );
  await expect(nudgeUpstream(personOf(northwind), { campaignId: still, description })).rejects.toThrow(
    "own CSP",
  );
  await expect(nudgeUpstream(personOf(acme, "VIEWER"), { campaignId, description })).rejects.toThrow();
  await expect(nudgeUpstream(personOf(acme), { campaignId: unclear, description: " " })).rejects.toThrow(
    "not complete",
  );
});
