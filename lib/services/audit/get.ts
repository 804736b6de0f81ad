import { db } from "@/lib/db";
import { auditTitle } from "@/lib/domain/audit";
import { auditChanges, auditText } from "@/lib/domain/audit-words";
import type { ServiceContext } from "@/lib/services/context";
import type { AuditDetail } from "./dto";
import { auditRow, rolesOf } from "./row";
import { auditScope } from "./where";

const mostRelated = 50;

/** One entry with its before and after, and what else came of the same click or event. Null when it is not theirs to see. */
export const getAuditEntry = async (ctx: ServiceContext, id: string): Promise<AuditDetail | null> => {
  const scope = auditScope(ctx);
  if (!/^\d{1,18}$/.test(id)) return null;
  const entry = await db().auditEntry.findFirst({ where: { AND: [scope, { id: BigInt(id) }] } });
  if (entry === null) return null;
  const { correlationId } = entry;
  const [related, link, roles] = await Promise.all([
    db().auditEntry.findMany({
      where: { AND: [scope, { correlationId, id: { not: entry.id } }] },
      orderBy: { id: "asc" },
      take: mostRelated,
    }),
    db().auditLink.findUnique({ where: { entryId: entry.id } }),
    rolesOf(ctx),
  ]);
  return {
    ...auditRow(entry, roles),
    changes: auditChanges(entry.before, entry.after),
    hasBefore: entry.before !== null,
    correlationId,
    related: related.map((each) => ({
      id: each.id.toString(),
      at: each.at.toISOString(),
      title: auditTitle(each.action, auditText(each.after, "kind")),
      actorName: each.actorName,
    })),
    link: link === null ? null : { seq: link.seq.toString(), hash: link.hash },
  };
};
