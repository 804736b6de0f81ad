import { afterAll, beforeEach, expect, test } from "vitest";
import { createWorld, pause } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import { connectInfobip } from "./connect-infobip";
import { rereadInfobipDue } from "./infobip-campaigns";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.infobip(acme);
const infobip = await connectInfobip(acme);
if (infobip === null) throw new Error("Infobip is not connected");
afterAll(() => world.close());

const id = "44e8c5fc-1f17-4f4c-9519-6606c907075f";
const key = { accountId_id: { accountId: acme.id, id } };
const dueAt = async (): Promise<number | null> =>
  (await db().infobipCampaign.findUniqueOrThrow({ where: key })).dueAt?.getTime() ?? null;
const becomesDue = () => db().infobipCampaign.update({ where: key, data: { dueAt: new Date() } });

/** Infobip takes so long over each reading, and shows the campaign as registered. */
const slow = (ms: number) => {
  const readings: string[] = [];
  const client: InfobipClient = {
    ...infobip,
    getCampaign: async (asked) => {
      readings.push(asked);
      await pause(ms);
      return {
        id: asked,
        name: "migrateC123ABC",
        externalCampaignId: "C123ABC",
        type: "EXTERNAL_TEN_DIGIT_LONG_CODE",
        stage: "REGISTERED",
        feedback: null,
        pool: null,
        createdAt: null,
        modifiedAt: null,
      };
    },
    getNetworkStatuses: () => Promise.resolve([]),
  };
  return {
    readings,
    read: (isStopping = false) =>
      rereadInfobipDue(
        () => client,
        acme.id,
        () => isStopping,
      ),
  };
};

beforeEach(async () => {
  await db().infobipCampaign.deleteMany();
  await db().infobipCampaign.create({
    data: { accountId: acme.id, id, campaignId: "C123ABC", stage: "IN_MIGRATION", dueAt: new Date() },
  });
});

test("a campaign at Infobip that an event tells of while it is being read is read once more", async () => {
  const { readings, read } = slow(400);
  const reading = read();
  await pause(150);
  expect(await dueAt()).toBeGreaterThan(Date.now() + 10_000);
  await becomesDue();
  await reading;
  expect(readings).toHaveLength(2);
  expect(await dueAt()).toBeNull();
});

test("what a worker that died was reading at Infobip is due again within 15 seconds", async () => {
  // It stops before it reads: its claim is all that is left, as of one that died.
  await slow(0).read(true);
  expect(await dueAt()).toBeGreaterThan(Date.now());
  expect(await dueAt()).toBeLessThanOrEqual(Date.now() + 15_000);
});

test("a reading that takes long is held on to: no second worker begins it meanwhile", async () => {
  const { readings, read } = slow(6_000);
  const reading = read();
  await pause(5_700);
  expect(await dueAt()).toBeGreaterThan(Date.now() + 12_000);
  await reading;
  expect(readings).toHaveLength(1);
});
