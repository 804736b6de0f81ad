import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { cancelMigrations } from "@/lib/services/migrations/cancel";
import { initiateMigrations } from "@/lib/services/migrations/initiate";
import { acceptShares } from "@/lib/services/shares/accept";
import { electShares } from "@/lib/services/shares/elect";
import { viewOperation } from "./view";

/** The registry's own error (590) may come before a write was applied or after it: it is never sent twice. */

const world = await createWorld();
const acme = await world.account("SACME01");
const blueRidge = await world.account("SBLUER1");
const summit = await world.account("DSUMT");
await world.sync(acme);
afterAll(() => world.close());

beforeEach(async () => {
  await world.sandbox.control("DELETE", "/faults");
});

type Call = { method: "POST" | "PUT" | "DELETE"; path: string };

/** The registry answers the next such write with 590, before it or after it is applied. */
const breakNext = (when: "before" | "after", call: Call, count = 1) =>
  world.sandbox.control("POST", "/faults", {
    system: "tcr",
    mode: when === "before" ? "status" : "apply-then-status",
    status: 400,
    count,
    ...call,
  });

const liveCampaign = async (): Promise<string> => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.sync(acme);
  return campaignId;
};

const start = (campaignId: string) =>
  initiateMigrations(personOf(acme), { campaignIds: [campaignId], partnerId: "SBLUER1" });

const started = async (): Promise<string> => {
  const campaignId = await liveCampaign();
  await start(campaignId);
  await world.settle(acme);
  await world.sync(blueRidge);
  return campaignId;
};

const elect = (campaignId: string) =>
  electShares(personOf(blueRidge), {
    campaignIds: [campaignId],
    upstream: { mode: "partner", partnerId: "DSUMT" },
  });

const elected = async (): Promise<string> => {
  const campaignId = await started();
  await elect(campaignId);
  await world.settle(blueRidge);
  await world.sync(summit);
  return campaignId;
};

const writes = {
  start: {
    by: acme,
    ready: liveCampaign,
    send: start,
    call: (id: string): Call => ({ method: "POST", path: `/tcr/csp/v2/campaign/${id}` }),
  },
  cancel: {
    by: acme,
    ready: started,
    send: (id: string) =>
      cancelMigrations(personOf(acme), { campaignIds: [id], explanation: "Wrong partner" }),
    call: (id: string): Call => ({ method: "DELETE", path: `/tcr/csp/v2/campaign/${id}` }),
  },
  elect: {
    by: blueRidge,
    ready: started,
    send: elect,
    call: (id: string): Call => ({ method: "PUT", path: `/tcr/csp/v2/partnerCampaign/${id}` }),
  },
  accept: {
    by: summit,
    ready: elected,
    send: (id: string) =>
      acceptShares(personOf(summit), { campaignIds: [id], role: "PRIMARY", secondaryId: null }),
    call: (id: string): Call => ({ method: "PUT", path: `/tcr/dca/v2/partnerCampaign/${id}` }),
  },
};

const last = (campaignId: string) =>
  db().operation.findFirstOrThrow({ where: { campaignId }, orderBy: { createdAt: "desc" } });

const sent = async (campaignId: string, { method, path }: Call): Promise<number[]> =>
  (await world.requests({ method, path: new RegExp(path) }))
    .filter((each) => each.path.includes(campaignId))
    .map((each) => each.status);

describe.each(Object.entries(writes))("a %s that TCR answers with 590", (_, { by, ready, send, call }) => {
  test("after it was applied is read back and not sent again", async () => {
    const campaignId = await ready();
    await breakNext("after", call(campaignId));
    await send(campaignId);
    await world.settle(by);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 1 });
    expect(await sent(campaignId, call(campaignId))).toEqual([400]);
  });

  test("before it was applied is read back, then sent once more", async () => {
    const campaignId = await ready();
    await breakNext("before", call(campaignId));
    await send(campaignId);
    await world.settle(by);
    expect(await last(campaignId)).toMatchObject({ status: "DONE", attempts: 2 });
    const [first, second, ...more] = await sent(campaignId, call(campaignId));
    expect([first, more]).toEqual([400, []]);
    expect(second).toBeLessThan(300);
  });
});

test("until it is read back, the person reads that nothing was changed as far as Portage can tell", async () => {
  const campaignId = await liveCampaign();
  await breakNext("before", writes.start.call(campaignId));
  await start(campaignId);
  await world.work(acme);
  const operation = await last(campaignId);
  expect(operation).toMatchObject({ status: "UNKNOWN", code: "590", attempts: 1 });
  expect(viewOperation(operation)).toMatchObject({
    sentence: "TCR had an internal error. As far as we can tell nothing was changed.",
    nextStep: "We check the status, then it can be sent again.",
  });
});
