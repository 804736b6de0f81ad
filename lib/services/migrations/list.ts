import { db, Prisma, type Tx } from "@/lib/db";
import type { Migration } from "@/lib/db/generated/client";
import { authorize } from "@/lib/services/authorize";
import { freshnessOf } from "@/lib/services/campaigns/freshness";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { totalOf } from "@/lib/services/lists/count";
import { type Order, text, time } from "@/lib/services/lists/order";
import { placePage } from "@/lib/services/lists/page";
import { timed } from "@/lib/services/lists/timed";
import { migrationFacets } from "./facets";
import type { MigrationFilter, MigrationPage, MigrationQuery, MigrationSort } from "./list-dto";
import { migrationRow } from "./row";
import { migrationCounted, migrationWhere } from "./where";

const started = (descending: boolean, where = Prisma.sql`true`): Order => [
  { where, keys: [time("startedAt", descending), text("campaignId", descending)] },
];

const expires = (descending: boolean): Order => [
  {
    where: Prisma.sql`"expiresAt" is not null`,
    keys: [time("expiresAt", descending), text("campaignId", descending), time("startedAt", descending)],
  },
  ...started(true, Prisma.sql`"expiresAt" is null`),
];

const order: Record<MigrationSort, Order> = {
  "-startedAt": started(true),
  startedAt: started(false),
  expires: expires(false),
  "-expires": expires(true),
};

/** Among migrations that end soon there is none without an end. */
const orderOf = ({ view }: MigrationFilter, sort: MigrationSort): Order =>
  view === "expiring" ? order[sort].slice(0, 1) : order[sort];

const notFound = async (tx: Tx, ctx: ServiceContext, ids: string[] | undefined): Promise<string[]> => {
  if (ids === undefined) return [];
  const rows = await tx.$queryRaw<{ campaignId: string }[]>`
    select distinct "campaignId" from "Migration" where ${migrationWhere(ctx, { view: "all", ids })}`;
  const found = new Set(rows.map((row) => row.campaignId));
  return ids.filter((id) => !found.has(id));
};

/** A migration is named by its campaign and when it began. */
const migrationsAt = async (
  tx: Tx,
  ctx: ServiceContext,
  places: { ids: Record<string, string | Date> }[],
): Promise<Migration[]> => {
  const nameOf = (campaignId: unknown, startedAt: unknown) =>
    `${String(campaignId)} ${startedAt instanceof Date ? startedAt.toISOString() : ""}`;
  const rows = await tx.migration.findMany({
    where: { accountId: ctx.account.id, campaignId: { in: places.map(({ ids }) => String(ids.campaignId)) } },
  });
  const byName = new Map(rows.map((row) => [nameOf(row.campaignId, row.startedAt), row]));
  return places.flatMap(({ ids }) => byName.get(nameOf(ids.campaignId, ids.startedAt)) ?? []);
};

/** Which of the campaigns the registry still shows to this account. */
const visibleOf = async (ctx: ServiceContext, ids: string[]): Promise<ReadonlySet<string>> => {
  const where = { accountId: ctx.account.id, campaignId: { in: ids } };
  const rows = await db().campaign.findMany({ where, select: { campaignId: true } });
  return new Set(rows.map((row) => row.campaignId));
};

/** Every migration this account takes or took part in, in whatever role. */
export const listMigrations = async (ctx: ServiceContext, query: MigrationQuery): Promise<MigrationPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page: asked, size, from, ...filter } = query;
  const where = migrationWhere(ctx, filter);
  const partnerName = await partnerNames(ctx);
  const read = timed(async (tx) => {
    const counted = migrationCounted(ctx, filter);
    const total = await totalOf(tx, counted, where, asked * size);
    const rows = { counted, where, order: orderOf(filter, sort), ids: ["campaignId", "startedAt"] };
    const { places, ...placed } = await placePage(tx, rows, { page: asked, size, from }, total);
    const migrations = await migrationsAt(tx, ctx, places);
    return { ...placed, migrations, total, idsNotFound: await notFound(tx, ctx, filter.ids) };
  });
  const [{ migrations, total, ...placed }, freshness, facets] = await Promise.all([
    read,
    freshnessOf(ctx),
    migrationFacets(ctx, filter, partnerName),
  ]);
  const visible = await visibleOf(
    ctx,
    migrations.map((each) => each.campaignId),
  );
  const scope = { now: ctx.now, partnerName, visible };
  return {
    rows: migrations.map((each) => migrationRow(each, scope)),
    total: total.count,
    more: total.more,
    size,
    freshness,
    facets,
    ...placed,
  };
};
