import { db, type Prisma } from "@/lib/db";
import type { AuditEntry } from "@/lib/db/generated/client";
import { auditTitle } from "@/lib/domain/audit";
import type { ServiceContext } from "@/lib/services/context";
import type { AuditFilter, AuditOption, AuditPage, AuditQuery } from "./dto";
import { auditRow, rolesOf } from "./row";
import { auditScope, auditWhere, seesEveryone } from "./where";

export const auditPageSize = 50;
/** Beyond this the total reads "10,000+". */
const countAtMost = 10_000;

const ofNobody: Record<string, string> = { webhook: "TCR", system: "Portage" };

const facetsOf = async (ctx: ServiceContext): Promise<AuditPage["facets"]> => {
  const where = auditScope(ctx);
  const [actors, actions] = await Promise.all([
    db().auditEntry.groupBy({
      by: ["actorKind", "actorId", "actorName"],
      where: { ...where, actorKind: "staff" },
      _count: true,
    }),
    db().auditEntry.groupBy({ by: ["action"], where, _count: true }),
  ]);
  const others = await db().auditEntry.groupBy({
    by: ["actorKind"],
    where: { AND: [where, { actorKind: { not: "staff" } }] },
    _count: true,
  });
  const people = new Map<string, AuditOption>();
  for (const { actorId, actorName, _count } of actors) {
    const value = actorId ?? "";
    // Somebody who changed their name is one person still.
    people.set(value, { value, label: actorName, count: (people.get(value)?.count ?? 0) + _count });
  }
  const byLabel = (a: AuditOption, b: AuditOption) => a.label.localeCompare(b.label);
  return {
    actor: [
      ...[...people.values()].sort(byLabel),
      ...others.map(({ actorKind, _count }) => ({
        value: actorKind,
        label: ofNobody[actorKind] ?? actorKind,
        count: _count,
      })),
    ],
    action: actions
      .map(({ action, _count }) => ({ value: action, label: auditTitle(action), count: _count }))
      .sort(byLabel),
  };
};

/** One more than a page tells whether there is another beyond it. */
const readPage = async (
  where: Prisma.AuditEntryWhereInput,
  { before, after }: AuditQuery,
): Promise<{ rows: AuditEntry[]; newer: boolean; older: boolean }> => {
  const take = auditPageSize + 1;
  if (after !== undefined) {
    const found = await db().auditEntry.findMany({
      where: { AND: [where, { id: { gt: BigInt(after) } }] },
      orderBy: { id: "asc" },
      take,
    });
    const rows = found.slice(0, auditPageSize).reverse();
    return { rows, newer: found.length > auditPageSize, older: true };
  }
  const found = await db().auditEntry.findMany({
    where: before === undefined ? where : { AND: [where, { id: { lt: BigInt(before) } }] },
    orderBy: { id: "desc" },
    take,
  });
  return {
    rows: found.slice(0, auditPageSize),
    newer: before !== undefined,
    older: found.length > auditPageSize,
  };
};

/** The history, newest first, by cursor: a page stays what it was while new entries come in. */
export const listAudit = async (ctx: ServiceContext, query: AuditQuery): Promise<AuditPage> => {
  const { before: _before, after: _after, ...filter } = query;
  const where = auditWhere(ctx, filter);
  const [page, count, facets, roles] = await Promise.all([
    readPage(where, query),
    db().auditEntry.count({ where, take: countAtMost + 1 }),
    facetsOf(ctx),
    rolesOf(ctx),
  ]);
  const rows = page.rows.map((entry) => auditRow(entry, roles));
  return {
    rows,
    total: { count: Math.min(count, countAtMost), more: count > countAtMost },
    newer: page.newer ? (rows.at(0)?.id ?? null) : null,
    older: page.older ? (rows.at(-1)?.id ?? null) : null,
    facets,
    everyone: seesEveryone(ctx),
  };
};

const chunk = 1_000;

/** Everything that matches, newest first, read a chunk at a time. */
export async function* exportAudit(
  ctx: ServiceContext,
  filter: AuditFilter,
): AsyncGenerator<Record<string, string>> {
  const where = auditWhere(ctx, filter);
  const roles = await rolesOf(ctx);
  for (let before: bigint | null = null; ;) {
    const entries: AuditEntry[] = await db().auditEntry.findMany({
      where: before === null ? where : { AND: [where, { id: { lt: before } }] },
      orderBy: { id: "desc" },
      take: chunk,
    });
    for (const entry of entries) {
      const row = auditRow(entry, roles);
      yield {
        Entry: row.id,
        "When (UTC)": row.at,
        Who: row.actorName,
        Role: row.actorRole ?? "",
        Action: row.title,
        "Action Code": row.action,
        "Campaign ID": row.campaignId ?? "",
        Subject: row.campaignId === null ? (row.subjectName ?? `${row.subjectType} ${row.subjectId}`) : "",
        Change: row.summary,
        Explanation: row.text ?? "",
        "Result Code": row.code ?? "",
        "Correlation ID": entry.correlationId,
      };
    }
    before = entries.at(-1)?.id ?? null;
    if (entries.length < chunk || before === null) return;
  }
}
