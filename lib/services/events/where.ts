import type { Prisma } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { EventFilter } from "./dto";

const dayMs = 86_400_000;

/** Events of this account only, repetitions folded into the first unless asked for. */
export const eventWhere = (ctx: ServiceContext, filter: EventFilter): Prisma.WebhookEventWhereInput => {
  authorize(ctx, "campaigns:read");
  const { type, state, campaignId, cnpMigration, duplicates, from, to } = filter;
  return {
    accountId: ctx.account.id,
    ...(type === undefined ? {} : { eventType: { in: type } }),
    ...(state === undefined ? {} : { status: { in: state } }),
    ...(campaignId === undefined ? {} : { campaignId: campaignId.toUpperCase() }),
    ...(cnpMigration === undefined ? {} : { cnpMigration }),
    // A repetition with a wrong signature is no repetition: it must be seen.
    ...(duplicates === true ? {} : { OR: [{ duplicateOf: null }, { verdict: { not: "VALID" } }] }),
    ...(from === undefined && to === undefined
      ? {}
      : {
          receivedAt: {
            ...(from === undefined ? {} : { gte: new Date(`${from}T00:00:00Z`) }),
            ...(to === undefined ? {} : { lt: new Date(Date.parse(`${to}T00:00:00Z`) + dayMs) }),
          },
        }),
  };
};
