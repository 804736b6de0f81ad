import type { Prisma } from "@/lib/db";
import { endCauses, expiringDays, type MigrationView } from "@/lib/domain/migration-views";
import type { ServiceContext } from "@/lib/services/context";
import type { MigrationFilter } from "./list-dto";

const dayMs = 86_400_000;

/** An open one past its end is over already, whatever the registry's word still is. */
const viewWhere = (view: MigrationView, now: Date): Prisma.MigrationWhereInput => {
  switch (view) {
    case "all":
      return {};
    case "open":
      return { open: true };
    case "mine":
      return { open: true, stage: "WAITING", party: "me" };
    case "declined":
      return { open: true, stage: "DECLINED" };
    case "expiring":
      return { open: true, expiresAt: { lte: new Date(now.getTime() + expiringDays * dayMs) } };
    case "complete":
      return { stage: { in: ["COMPLETE", "PORTED_OUT"] } };
    case "ended":
      return { open: false, stage: { in: [...endCauses] } };
  }
};

const withPartner = (ids: string[]): Prisma.MigrationWhereInput => ({
  OR: [{ downstreamId: { in: ids } }, { fromId: { in: ids } }, { toId: { in: ids } }, { party: { in: ids } }],
});

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

export const migrationWhere = (ctx: ServiceContext, filter: MigrationFilter): Prisma.MigrationWhereInput => {
  const parts: (Prisma.MigrationWhereInput | undefined)[] = [
    viewWhere(filter.view, ctx.now),
    filter.ids && { campaignId: { in: filter.ids } },
    filter.partner && withPartner(filter.partner),
    filter.initiator && { initiator: filter.initiator },
    filter.cause && { stage: filter.cause },
  ];
  return { accountId: ctx.account.id, AND: parts.filter(isSet) };
};
