import { db } from "@/lib/db";
import { withClient } from "@/scripts/lib/database.mjs";
import { accountOf } from "@/scripts/testing/company";
import { pause } from "@/scripts/testing/world";
import { inLanes, senderFor, startReceiver } from "../parts/events";
import { report } from "../row";
import { createBenchWorld } from "../world";

/**
 * Events at the built website's route while the database is killed again and again. What is not answered for is sent
 * once more, as the registry does; what is answered for must be there at the end.
 */
const count = 50_000;
const kills = 9;
const lanes = 48;
/** The receiver to compare with is sent so much less, or it would be the database's main work. */
const hastyApartMs = 10;

const world = await createBenchWorld({ web: true });
const url = process.env.DATABASE_URL ?? "";
const sender = await senderFor(world, await accountOf(world.sandbox, "SACME01"), lanes);
const hasty = await startReceiver("hasty");

const acknowledged = new Set<string>();
const insist = async (index: number): Promise<void> => {
  const campaignId = `CBENCH${String(index)}`;
  while ((await sender.send(campaignId).catch(() => 0)) !== 204) await pause(50);
  acknowledged.add(campaignId);
};
const acknowledgedHastily = new Set<string>();
const hastyLane = async (): Promise<void> => {
  while (acknowledged.size < count) {
    const campaignId = `CHASTY${String(acknowledgedHastily.size)}`;
    if ((await sender.send(campaignId, hasty.url)) === 204) acknowledgedHastily.add(campaignId);
    await pause(hastyApartMs);
  }
};
const killing = async (): Promise<void> => {
  for (let turn = 1; turn <= kills; turn += 1) {
    while (acknowledged.size < (turn * count) / (kills + 1)) await pause(20);
    await world.database.kill();
    await world.database.start();
  }
};
await Promise.all([inLanes(count, lanes, insist), hastyLane(), killing()]);
// What the hasty receiver still has in its hands.
await pause(2_000);
hasty.end();

/** Of those that were answered for: how many are not in the table. */
const missing = (ids: Set<string>, sql: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(sql);
    const stored = new Set(rows.map(({ id }) => id));
    return [...ids].filter((id) => !stored.has(id)).length;
  });
const lost = await missing(acknowledged, `select "campaignId" as id from "WebhookEvent"`);
const lostHastily = await missing(
  acknowledgedHastily,
  `select body::json->>'campaignId' as id from received_event`,
);
report([
  {
    area: `events answered for and missing, of ${String(acknowledged.size)}, after ${String(kills)} kills of the database`,
    comparator: `${String(lostHastily)} of ${String(acknowledgedHastily.size)} (answers before it stores)`,
    ours: String(lost),
    ratio: null,
    mark: "0 of 50,000 with ≥ 8 kills",
    met: lost === 0,
  },
]);
await db().$disconnect();
await world.close();
process.exit(0);
