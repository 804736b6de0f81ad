import { db, type Prisma } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import { freshnessOf } from "@/lib/services/campaigns/freshness";
import { within } from "@/lib/services/campaigns/list-page";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { migrationFacets } from "./facets";
import type { MigrationPage, MigrationQuery, MigrationSort } from "./list-dto";
import { migrationRow } from "./row";
import { migrationWhere } from "./where";

const expires = (sort: Prisma.SortOrder): Prisma.MigrationOrderByWithRelationInput => ({
  expiresAt: { sort, nulls: "last" },
});

const order: Record<MigrationSort, Prisma.MigrationOrderByWithRelationInput[]> = {
  "-startedAt": [{ startedAt: "desc" }, { campaignId: "asc" }],
  startedAt: [{ startedAt: "asc" }, { campaignId: "asc" }],
  expires: [expires("asc"), { startedAt: "desc" }, { campaignId: "asc" }],
  "-expires": [expires("desc"), { startedAt: "desc" }, { campaignId: "asc" }],
};

const notFound = async (ctx: ServiceContext, ids: string[] | undefined): Promise<string[]> => {
  if (ids === undefined) return [];
  const where = migrationWhere(ctx, { view: "all", ids });
  const found = new Set(
    (await db().migration.findMany({ where, select: { campaignId: true } })).map((row) => row.campaignId),
  );
  return ids.filter((id) => !found.has(id));
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
  const { sort, page: asked, size, ...filter } = query;
  const where = migrationWhere(ctx, filter);
  const [partnerName, total, freshness, idsNotFound] = await Promise.all([
    partnerNames(ctx),
    db().migration.count({ where }),
    freshnessOf(ctx),
    notFound(ctx, filter.ids),
  ]);
  const page = within(asked, size, total);
  const [migrations, facets] = await Promise.all([
    db().migration.findMany({ where, orderBy: order[sort], skip: (page - 1) * size, take: size }),
    migrationFacets(ctx, filter, partnerName),
  ]);
  const visible = await visibleOf(
    ctx,
    migrations.map((each) => each.campaignId),
  );
  const scope = { now: ctx.now, partnerName, visible };
  return {
    rows: migrations.map((each) => migrationRow(each, scope)),
    total,
    page,
    size,
    idsNotFound,
    freshness,
    facets,
  };
};
