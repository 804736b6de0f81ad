import { afterAll, expect, test } from "vitest";
import { createWorld, personOf, pause } from "@/scripts/testing/world";
import { db, inTransaction } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { liveStream } from "./stream";

const world = await createWorld();
const [acme, blueRidge] = [await world.account("SACME01"), await world.account("SBLUER1")];
afterAll(() => world.close());

/** An open stream of the account, and the campaigns that it has told of so far. */
const watch = (account: Account) => {
  const aborter = new AbortController();
  const stream = liveStream(personOf(account), {
    lastId: null,
    signal: aborter.signal,
    isSignedIn: () => Promise.resolve(true),
  });
  let text = "";
  const ended = (async () => {
    for await (const chunk of stream) text += new TextDecoder().decode(chunk);
  })();
  return {
    heardOf: () => Array.from(text.matchAll(/"campaignId":"(\w+)"/g), (match) => match[1]),
    close: () => {
      aborter.abort();
      return ended;
    },
  };
};

test("a change that commits after a later one is told too, and each only once", async () => {
  const page = watch(acme);
  await pause(200);
  await inTransaction(async (slow) => {
    await publish(slow, { accountId: acme.id, kind: "campaign", campaignId: "CSLOW01" });
    await inTransaction((quick) =>
      publish(quick, { accountId: acme.id, kind: "campaign", campaignId: "CQUICK1" }),
    );
    await expect.poll(page.heardOf).toEqual(["CQUICK1"]);
  });
  await expect.poll(page.heardOf).toEqual(["CQUICK1", "CSLOW01"]);
  await page.close();
});

test("a campaign that the registry no longer shows to the account is news for its open pages", async () => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  await world.client(acme).startMigration(campaignId, "SBLUER1");
  await world.sync(blueRidge);
  const key = { accountId_campaignId: { accountId: blueRidge.id, campaignId } };
  expect(await db().campaign.findUnique({ where: key })).not.toBeNull();

  await world.client(acme).cancelMigration(campaignId, "Wrong partner");
  const page = watch(blueRidge);
  await db().campaign.update({ where: key, data: { rereadDueAt: new Date(0) } });
  await world.work(blueRidge);
  expect(await db().campaign.findUnique({ where: key })).toBeNull();
  await expect.poll(page.heardOf).toContain(campaignId);
  await page.close();
});
