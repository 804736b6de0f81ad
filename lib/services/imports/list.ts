import { db, Prisma, type Tx } from "@/lib/db";
import { can, whyNot } from "@/lib/domain/roles";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { timed } from "@/lib/services/lists/timed";
import type { ImportFilter, ImportPage, ImportQuery, ImportSort, ImportSource } from "./dto";
import { importFacets } from "./facets";
import { importRows } from "./row";
import { importWhere } from "./where";

/** Equal or unknown dates go by id, so that no row is on two pages. */
const orders: Record<ImportSort, Prisma.Sql> = {
  "-importedOn": Prisma.sql`"createdOn" desc nulls last, "campaignId"`,
  importedOn: Prisma.sql`"createdOn" asc nulls last, "campaignId"`,
  campaignId: Prisma.sql`"campaignId"`,
  "-campaignId": Prisma.sql`"campaignId" desc`,
  "-readAt": Prisma.sql`"readAt" desc nulls last, "campaignId"`,
  readAt: Prisma.sql`"readAt" asc nulls last, "campaignId"`,
};

type Listed = { filter: ImportFilter; sort: ImportSort };

/**
 * Ids in the list's order. An account has at most a few thousand rows, all found by the primary key: counting and skipping
 * them costs milliseconds, so this list needs neither keyset nor tallies.
 */
export const importIds = async (
  tx: Tx,
  ctx: ServiceContext,
  { filter, sort }: Listed,
  stretch?: { offset: number; limit: number },
): Promise<string[]> => {
  const part = stretch ? Prisma.sql`offset ${stretch.offset} limit ${stretch.limit}` : Prisma.empty;
  const found = await tx.$queryRaw<{ campaignId: string }[]>`
    select "campaignId" from "BandwidthCampaign" where ${importWhere(ctx, filter)}
    order by ${orders[sort]} ${part}`;
  return found.map(({ campaignId }) => campaignId);
};

const countOf = async (tx: Tx, ctx: ServiceContext, filter: ImportFilter): Promise<number> => {
  const [found] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from "BandwidthCampaign" where ${importWhere(ctx, filter)}`;
  return found?.n ?? 0;
};

const sourceOf = async (ctx: ServiceContext): Promise<ImportSource | null> => {
  const row = await db().bandwidthConnection.findUnique({
    where: { accountId: ctx.account.id },
    select: { listReadAt: true, dueAt: true, problem: true },
  });
  if (row === null) return null;
  return {
    listReadAt: row.listReadAt?.toISOString() ?? null,
    // Without a problem a time ahead is a worker's claim; with one it is the next try.
    reading: row.dueAt !== null && (row.problem === null || row.dueAt <= ctx.now),
    problem: row.problem,
    refreshReasons: can(ctx.role, "handovers:write")
      ? []
      : [whyNot("handovers:write", "read the list at Bandwidth again")],
  };
};

/** Imported campaigns: what Bandwidth shows of the account's campaigns, as last read. */
export const listImports = async (ctx: ServiceContext, query: ImportQuery): Promise<ImportPage> => {
  authorize(ctx, "campaigns:read");
  const { sort, page: asked, size, ...filter } = query;
  const read = timed(async (tx) => {
    const total = await countOf(tx, ctx, filter);
    const page = Math.min(asked, Math.max(1, Math.ceil(total / size)));
    const ids = await importIds(tx, ctx, { filter, sort }, { offset: (page - 1) * size, limit: size });
    return { ids, total, page, facets: await importFacets(tx, ctx, filter) };
  });
  const [{ ids, ...rest }, source] = await Promise.all([read, sourceOf(ctx)]);
  return { ...rest, size, source, rows: await importRows(ctx, ids) };
};
