import type { Prisma } from "@/lib/db";
import { can } from "@/lib/domain/roles";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { forbidden } from "@/lib/services/errors";
import type { AuditFilter } from "./dto";

export const seesEveryone = (ctx: ServiceContext): boolean => can(ctx.role, "history:read");

/** Admins read the history of everyone; others what they did themselves (ux.md 4). */
export const auditScope = (ctx: ServiceContext): Prisma.AuditEntryWhereInput => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  if (seesEveryone(ctx)) return { accountId };
  if (ctx.actor.kind !== "staff") throw forbidden("Only a person can read their own actions.");
  return { accountId, actorKind: "staff", actorId: ctx.actor.userId };
};

const dayMs = 86_400_000;

const between = ({ from, to }: AuditFilter): Prisma.AuditEntryWhereInput =>
  from === undefined && to === undefined
    ? {}
    : {
        at: {
          ...(from === undefined ? {} : { gte: new Date(`${from}T00:00:00Z`) }),
          ...(to === undefined ? {} : { lt: new Date(Date.parse(`${to}T00:00:00Z`) + dayMs) }),
        },
      };

const actors = (values: string[]): Prisma.AuditEntryWhereInput => ({
  OR: values.map((value) =>
    value === "webhook" || value === "system" ? { actorKind: value } : { actorKind: "staff", actorId: value },
  ),
});

export const auditWhere = (ctx: ServiceContext, filter: AuditFilter): Prisma.AuditEntryWhereInput => ({
  AND: [
    auditScope(ctx),
    filter.actor === undefined ? {} : actors(filter.actor),
    filter.action === undefined ? {} : { action: { in: filter.action } },
    filter.campaignId === undefined
      ? {}
      : { subjectType: "campaign", subjectId: filter.campaignId.toUpperCase() },
    between(filter),
  ],
});
