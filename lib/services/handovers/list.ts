import { db } from "@/lib/db";
import { handoverBadge } from "@/lib/domain/handover/campaign-state";
import { campaignAt, rulesOf } from "@/lib/operations/handovers/row";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import type { HandoverListRow, HandoverPage } from "./dto";

const size = 25;

/** The hand-overs of the account, those that are open first. */
export const listHandovers = async (
  ctx: ServiceContext,
  { page }: { page: number },
): Promise<HandoverPage> => {
  authorize(ctx, "campaigns:read");
  const where = { accountId: ctx.account.id };
  const [total, open, handovers] = await Promise.all([
    db().handover.count({ where }),
    db().handover.count({ where: { ...where, endedAt: null } }),
    db().handover.findMany({
      where,
      orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
      skip: (Math.max(1, page) - 1) * size,
      take: size,
      include: { campaigns: true },
    }),
  ]);
  const rows = handovers.map((handover): HandoverListRow => {
    const rules = rulesOf(handover);
    const all = handover.campaigns.map((row) => campaignAt({ ...row, handover }));
    const active = all.filter(({ state }) => state === "ACTIVE");
    return {
      id: handover.id,
      name: handover.name,
      providerName: rules.name,
      badge: handoverBadge(all, ctx.now.getTime()),
      campaigns: all.length,
      at: rules.steps
        .flatMap(({ key, title }) => {
          const count = active.filter(({ position }) => position.step === key).length;
          return count === 0 ? [] : [count === active.length ? title : `${title} (${String(count)})`];
        })
        .join(" · "),
      windowStart: handover.windowStart?.toISOString() ?? null,
      windowMinutes: handover.windowMinutes,
      downtimes: all.flatMap(({ times }) => (times.switchedAt === null ? [] : [times])),
      owner: handover.createdBy,
      createdAt: handover.createdAt.toISOString(),
    };
  });
  return { rows, total, page: Math.max(1, page), size, open };
};
