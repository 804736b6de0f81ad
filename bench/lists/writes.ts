import type { Client } from "pg";
import { ownCampaigns } from "./rows";

const rows = 20_000;
const updates = 2_000;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** A sync writes pages of fifty new campaigns, and touches known ones one by one. */
const writeAs = async (client: Client, accountId: string, from: number) => {
  const inserts = await seconds(async () => {
    for (let at = from; at < from + rows; at += 50)
      await client.query(ownCampaigns(at, at + 49), [accountId]);
  });
  const { rows: some } = await client.query<{ campaignId: string }>(
    `select "campaignId" from "Campaign" where "accountId" = $1 order by "campaignId" limit ${String(updates)}`,
    [accountId],
  );
  const touches = await seconds(async () => {
    for (const { campaignId } of some)
      await client.query(
        `update "Campaign" set "listedAt" = now() where "accountId" = $1 and "campaignId" = $2`,
        [accountId, campaignId],
      );
  });
  return { inserts: rows / inserts, touches: some.length / touches };
};

/** The indexes that the lists had before, from the first migrations. */
const formerIndexes = [
  `("accountId", own, "registeredOn" desc, "campaignId")`,
  `("accountId", own, status, "registeredOn" desc)`,
  `("accountId", own, "liveUpId", "registeredOn" desc)`,
  `("accountId", own, "useCase", "registeredOn" desc)`,
  `("accountId", own, "brandId")`,
  `("accountId", own, "resellerId")`,
  `("accountId", own, stage, "migrationExpiresAt")`,
  `("accountId", pending, "migrationExpiresAt")`,
  `("rereadDueAt")`,
];

/**
 * What indexes and tallies cost a sync, against the indexes of before and no tallies. It leaves the scratch database with
 * those, so it comes last.
 */
export const writeCost = async (client: Client, accountId: string): Promise<string[]> => {
  const now = await writeAs(client, accountId, 900_000_001);
  const { rows: indexes } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where tablename = 'Campaign' and indexname not like '%_pkey'`,
  );
  for (const { name } of indexes) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  for (const columns of formerIndexes) await client.query(`create index on "Campaign" ${columns}`);
  await client.query(`alter table "Campaign" disable trigger user`);
  const before = await writeAs(client, accountId, 900_100_001);
  const compare = (label: string, a: number, b: number) =>
    `${label.padEnd(58)} ${a.toFixed(0)} a second, before ${b.toFixed(0)}: ratio ${(a / b).toFixed(2)}`;
  return [
    compare("Writes: new campaigns, fifty a statement", now.inserts, before.inserts),
    compare("Writes: a known campaign touched", now.touches, before.touches),
  ];
};
