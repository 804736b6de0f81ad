import type { Client } from "pg";
import { migrations, names, ownCampaigns, partnerCampaigns } from "./rows";

type Amounts = { own: number; partner: number };

const chunk = 250_000;

type Index = { name: string; definition: string };

const secondaryIndexes = async (client: Client): Promise<Index[]> => {
  const { rows } = await client.query<Index>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('Campaign', 'Migration') and indexname not like '%_pkey'`,
  );
  return rows;
};

/** Indexes are built and campaigns counted once, after the rows, as a restore would; in a test's small load there is no need. */
const withoutUpkeep = async (client: Client, load: () => Promise<void>): Promise<void> => {
  const indexes = await secondaryIndexes(client);
  for (const { name } of indexes) await client.query(`drop index ${client.escapeIdentifier(name)}`);
  for (const table of ["Campaign", "Migration"])
    await client.query(`alter table "${table}" disable trigger user`);
  await load();
  for (const table of ["Campaign", "Migration"])
    await client.query(`alter table "${table}" enable trigger user`);
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await client.query(definition);
};

/** Fills an account with campaigns of its own and of partners, and what hangs on them. */
export const loadCampaigns = async (
  client: Client,
  accountId: string,
  { own, partner }: Amounts,
): Promise<void> => {
  const load = async () => {
    await client.query("select setseed(0.42)");
    for (const sql of names) await client.query(sql, [accountId]);
    for (let from = 1; from <= own; from += chunk)
      await client.query(ownCampaigns(from, Math.min(own, from + chunk - 1)), [accountId]);
    for (let from = own + 1; from <= own + partner; from += chunk)
      await client.query(partnerCampaigns(from, Math.min(own + partner, from + chunk - 1)), [accountId]);
    await client.query(migrations, [accountId]);
  };
  if (own + partner > chunk) await withoutUpkeep(client, load);
  else await load();
  for (const table of ["campaign", "migration"])
    await client.query(`select ${table}_tally_recount($1)`, [accountId]);
  await client.query(
    'vacuum (analyze) "Campaign", "Migration", "CampaignTally", "MigrationTally", "Partner", "Reseller"',
  );
};
