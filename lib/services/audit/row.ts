import { db } from "@/lib/db";
import type { AuditEntry } from "@/lib/db/generated/client";
import { auditActors, auditTitle } from "@/lib/domain/audit";
import { auditSummary, auditText } from "@/lib/domain/audit-words";
import { roleName } from "@/lib/domain/roles";
import type { ServiceContext } from "@/lib/services/context";
import type { AuditRow } from "./dto";

/** The roles of this company's people, by id. Somebody who left has none any more. */
export const rolesOf = async (ctx: ServiceContext): Promise<ReadonlyMap<string, string>> => {
  const rows = await db().membership.findMany({ where: { accountId: ctx.account.id } });
  return new Map(rows.map((row) => [row.userId, roleName(row.role)]));
};

/** Who changed something of their own is named as the one who acted. */
const subjectName = (entry: AuditEntry): string | null => {
  if (entry.subjectType === "view") return auditText(entry.after ?? entry.before, "name");
  if (entry.subjectType !== "user") return null;
  return auditText(entry.after, "name") ?? (entry.subjectId === entry.actorId ? entry.actorName : null);
};

export const auditRow = (entry: AuditEntry, roles: ReadonlyMap<string, string>): AuditRow => ({
  id: entry.id.toString(),
  at: entry.at.toISOString(),
  actorKind: auditActors.find((kind) => kind === entry.actorKind) ?? "system",
  actorName: entry.actorName,
  actorRole: entry.actorKind === "staff" ? (roles.get(entry.actorId ?? "") ?? null) : null,
  action: entry.action,
  title: auditTitle(entry.action, auditText(entry.after, "kind")),
  subjectType: entry.subjectType,
  subjectId: entry.subjectId,
  subjectName: subjectName(entry),
  campaignId: entry.subjectType === "campaign" ? entry.subjectId : null,
  summary: auditSummary(entry.before, entry.after),
  text: entry.detail ?? auditText(entry.after, "explanation") ?? auditText(entry.after, "reason"),
  code: auditText(entry.after, "code"),
});
