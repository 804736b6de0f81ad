import { db } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { countsOf } from "./counts";
import type { OpenBatch } from "./dto";
import { paceOf } from "./pace";
import { batchRow } from "./row";

/** The most that the header tells of; the list has all. */
const most = 10;

/** Batches that move, are scheduled, or wait paused, for the chip on every page. */
export const openBatches = async (ctx: ServiceContext): Promise<OpenBatch[]> => {
  authorize(ctx, "campaigns:read");
  const batches = await db().batch.findMany({
    where: { accountId: ctx.account.id, state: { in: ["SCHEDULED", "RUNNING", "PAUSED"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    omit: { unknownIds: true },
  });
  if (batches.length === 0) return [];
  const [counts, pace, partnerName] = await Promise.all([countsOf(batches), paceOf(ctx), partnerNames(ctx)]);
  return batches.map((batch) => {
    const {
      id,
      name,
      state,
      badge,
      startsAt,
      counts: own,
    } = batchRow(batch, {
      counts: counts(batch),
      partnerName,
    });
    const { done, failed, withdrawn, review, queued, running } = own;
    const ended = done + failed + withdrawn + review;
    const total = ended + queued + running;
    return { id, name, state, badge, total, ended, failed, etaMs: pace.etaOf(batch, own), startsAt };
  });
};
