import { z } from "zod";
import { db } from "@/lib/db";
import { nudgeEveryMs, nudgeIntentOf, nudgeProblem } from "@/lib/domain/nudge";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Receipt } from "@/lib/services/operations/dto";
import { requestOperations } from "@/lib/services/request";

export const nudgeInput = z.object({ campaignId: z.string(), description: z.string() });

const nudgedLately = async (ctx: ServiceContext, campaignId: string): Promise<boolean> => {
  const since = new Date(ctx.now.getTime() - nudgeEveryMs);
  const count = await db().operation.count({
    where: {
      accountId: ctx.account.id,
      campaignId,
      kind: "nudge",
      status: { notIn: ["FAILED", "WITHDRAWN"] },
      createdAt: { gt: since },
    },
  });
  return count > 0;
};

/** Asks the partner above to answer, or to think again about a decline. Once a day for each campaign. */
export const nudgeUpstream = async (
  ctx: ServiceContext,
  input: z.input<typeof nudgeInput>,
): Promise<{ receipts: Receipt[] }> => {
  authorize(ctx, "shares:write");
  const { campaignId, description } = nudgeInput.parse(input);
  const problem = nudgeProblem(description);
  if (problem !== null) throw invalid("The nudge is not complete.", { description: problem });
  const lately = await nudgedLately(ctx, campaignId);
  const receipts = await requestOperations(ctx, {
    kind: "nudge",
    campaignIds: [campaignId],
    plan: {
      check: () => (lately ? ["Nudged within the last 24 hours. Wait a day before the next one."] : []),
      argsOf: ({ facts }) => ({ intent: nudgeIntentOf(facts), description }),
    },
  });
  return { receipts };
};
