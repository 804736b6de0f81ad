import { Prisma } from "@/lib/db";

/** What the worker folds a table's rows into, by name: the columns with many values that each keeps; `all` keeps all but the week. */
export type Tally = { table: Prisma.Sql; wide: string[]; grains: [string, string[]][] };

export const campaignTally: Tally = {
  table: Prisma.sql`"CampaignTally"`,
  wide: ["week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId", "provDownId"],
  grains: [
    ["few", []],
    ["useCase", ["useCase"]],
    ["upstream", ["liveUpId", "provUpId"]],
    ["source", ["resellerId", "liveDownId", "provDownId"]],
    ["week", ["week"]],
  ],
};

export const migrationTally: Tally = {
  table: Prisma.sql`"MigrationTally"`,
  wide: ["week", "downstreamId", "fromId", "toId"],
  grains: [
    ["few", []],
    ["week", ["week"]],
  ],
};

/** The columns that conditions of campaigns and of migrations are about, without what only a row shows. */
export const campaignColumns = Prisma.sql`"accountId", "campaignId", own, status, "soleProprietor", stage, eligible,
  "migrationStatus", "migrationExpiresAt", "liveUpId", "liveUpStatus", "provUpId", "provUpStatus", "liveDownId",
  "liveDownStatus", "liveDownAt", "provDownId", "provDownStatus", "provDownAt", "autoAccepted", "liveRole", "provRole",
  "useCase", "resellerId", "brandId", "brandName", "brandEin", "referenceId", "cspId"`;
export const migrationColumns = Prisma.sql`"accountId", "campaignId", open, stage, initiator, party, "expiresAt",
  "downstreamId", "fromId", "toId"`;

/** The coarsest grain that still has the columns of these conditions, as they are written. */
export const grainOf = ({ wide, grains }: Tally, conditions: Prisma.Sql[]): string => {
  const written = conditions.map((each) => each.strings.join()).join();
  const used = wide.filter((column) => written.includes(`"${column}"`));
  return grains.find(([, columns]) => used.every((column) => columns.includes(column)))?.[0] ?? "all";
};

/** The counts to add up: the cells of a grain, and what has been written since the last fold. */
export const tallied = (tally: Tally, ...conditions: Prisma.Sql[]): Prisma.Sql => Prisma.sql`(
  select * from ${tally.table} where grain = 'new'
  union all select * from ${tally.table} where grain = ${grainOf(tally, conditions)}) tally`;
