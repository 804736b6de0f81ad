import { db } from "@/lib/db";
import { auditTitle } from "@/lib/domain/audit";
import { auditSummary, auditText } from "@/lib/domain/audit-words";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchLogEntry } from "./dto";

/** A batch has a handful of entries; the results of its operations are the campaigns' own. */
const most = 100;

export const batchLog = async (ctx: ServiceContext, batchId: string): Promise<BatchLogEntry[]> => {
  const entries = await db().auditEntry.findMany({
    where: { accountId: ctx.account.id, subjectType: "batch", subjectId: batchId },
    orderBy: { id: "desc" },
    take: most,
  });
  return entries.map((entry) => ({
    id: entry.id.toString(),
    at: entry.at.toISOString(),
    title: auditTitle(entry.action, auditText(entry.after, "kind")),
    actor: entry.actorName,
    detail: auditSummary(entry.before, entry.after, 4) || null,
  }));
};
