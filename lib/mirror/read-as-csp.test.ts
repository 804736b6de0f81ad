import { afterAll, expect, test } from "vitest";
import { createWorld } from "@/scripts/testing/world";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { readAsCsp } from "./read-as-csp";

const world = await createWorld();
const acme = await world.account("SACME01");
const blueRidge = await world.account("SBLUER1");
afterAll(() => world.close());

const acceptAsDca = async (campaignId: string): Promise<void> => {
  const answer = await fetch(`${world.sandbox.url}/tcr/dca/v2/partnerCampaign/${campaignId}/sharing`, {
    method: "PUT",
    headers: { authorization: `Basic ${Buffer.from("key-DCLRW:secret-DCLRW").toString("base64")}` },
  });
  expect(answer.ok).toBe(true);
};

/** The DCA's acceptance, which completes the migration, comes as soon as the migration was asked for, once. */
const completedAmidReading = async (when: "before" | "after") => {
  const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
  const client = world.client(acme);
  await client.startMigration(campaignId, "SBLUER1");
  await world.client(blueRidge).electUpstream(campaignId, "DCLRW");
  let isAccepted = false;
  const accept = async (now: typeof when) => {
    if (isAccepted || now !== when) return;
    isAccepted = true;
    await acceptAsDca(campaignId);
  };
  const getMigration: TcrClient["getMigration"] = async (id) => {
    await accept("before");
    const migration = await client.getMigration(id);
    await accept("after");
    return migration;
  };
  return readAsCsp({ ...client, getMigration }, campaignId, true);
};

test.each(["before", "after"] as const)(
  "a migration that completes %s it is read, amid the reading of its campaign, leaves no mixture of both chains",
  async (when) => {
    const reading = await completedAmidReading(when);
    expect(reading?.facts.migration?.status).toBe("COMPLETED");
    expect(reading?.facts.live.upstream).toMatchObject({ partnerId: "SBLUER1", status: "ACCEPTED" });
  },
);
