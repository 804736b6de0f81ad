import { db } from "@/lib/db";
import { type BatchState, batchStates } from "@/lib/domain/batch";
import { authorize } from "@/lib/services/authorize";
import { within } from "@/lib/services/lists/page";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { countsOf } from "./counts";
import type { BatchPage } from "./dto";
import { batchRow } from "./row";

const defaultSize = 25;

/** The account's batches, newest first. */
export const listBatches = async (
  ctx: ServiceContext,
  { state, page: asked, size = defaultSize }: { state?: BatchState[]; page: number; size?: number },
): Promise<BatchPage> => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  const [byState, partnerName] = await Promise.all([
    db().batch.groupBy({ by: ["state"], where: { accountId }, _count: true }),
    partnerNames(ctx),
  ]);
  const states = batchStates.map((each) => ({
    state: each,
    count: byState.find((row) => row.state === each)?._count ?? 0,
  }));
  const total = states
    .filter((each) => state === undefined || state.includes(each.state))
    .reduce((sum, { count }) => sum + count, 0);
  const page = within(asked, size, total);
  const batches = await db().batch.findMany({
    where: { accountId, ...(state === undefined ? {} : { state: { in: state } }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * size,
    take: size,
    omit: { unknownIds: true },
  });
  const counts = await countsOf(batches);
  return {
    rows: batches.map((batch) => batchRow(batch, { counts: counts(batch), partnerName })),
    total,
    page,
    size,
    states,
  };
};
