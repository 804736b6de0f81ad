import type { Prisma, Tx } from "@/lib/db";
import type { AuditAction } from "@/lib/domain/audit";
import type { Actor } from "@/lib/services/context";

export type AuditRecord = {
  accountId: string | null;
  actor: Actor;
  action: AuditAction;
  subject: {
    type: "campaign" | "session" | "user" | "operation" | "event" | "account" | "batch" | "handover" | "view";
    id: string;
  };
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  detail?: string | null;
  correlationId: string;
};

const named = (actor: Actor): { actorId: string; actorName: string } => {
  switch (actor.kind) {
    case "staff":
      return { actorId: actor.userId, actorName: actor.name };
    case "webhook":
      return { actorId: actor.eventId, actorName: actor.sender ?? "TCR" };
    case "system":
      return { actorId: actor.job, actorName: "Portage" };
  }
};

/**
 * Written in the change's own transaction: what cannot be recorded did not happen. The database links each entry to the
 * one before it when the transaction commits (chain.ts).
 */
export const recordAudit = async (tx: Tx, record: AuditRecord): Promise<void> => recordAudits(tx, [record]);

export const recordAudits = async (tx: Tx, records: AuditRecord[]): Promise<void> => {
  await tx.auditEntry.createMany({
    data: records.map((record) => ({
      accountId: record.accountId,
      actorKind: record.actor.kind,
      ...named(record.actor),
      action: record.action,
      subjectType: record.subject.type,
      subjectId: record.subject.id,
      ...(record.before === undefined ? {} : { before: record.before }),
      ...(record.after === undefined ? {} : { after: record.after }),
      detail: record.detail ?? null,
      correlationId: record.correlationId,
    })),
  });
};
