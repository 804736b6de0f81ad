import { z } from "zod";
import { db } from "@/lib/db";
import { chainInQuestion, chainToShareIn } from "@/lib/domain/dca";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import { accountFacts } from "@/lib/services/campaigns/account-facts";
import type { PreflightRow } from "@/lib/services/campaigns/dto";
import { campaignsInAccount } from "@/lib/services/campaigns/load";
import { partnerNames } from "@/lib/services/campaigns/names";
import { networkViews, ownReach } from "@/lib/services/dca/networks";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { readingNotes } from "@/lib/services/reading-notes";
import { failingReasons } from "@/lib/services/request";

export const preflightInput = z.object({
  action: z.enum([
    "initiate",
    "cancel",
    "elect",
    "decline",
    "accept",
    "acceptSecondary",
    "declineSecondary",
    "shareSecondary",
  ]),
  campaignIds: z.array(z.string()).min(1).max(100),
  partnerId: z.string().nullable(),
});

/** Facts younger than this are believed as they are. */
const freshMs = 30_000;
/** How long a person waits for fresh ones before the check goes on with what there is. */
const patienceMs = 4_000;

const stale = (ctx: ServiceContext, campaignIds: string[]) => ({
  accountId: ctx.account.id,
  campaignId: { in: campaignIds },
  status: "ACTIVE",
  mock: false,
  OR: [{ factsReadAt: null }, { factsReadAt: { lt: new Date(ctx.now.getTime() - freshMs) } }],
});

/** Asks the worker to read what is stale, and waits for it a little. */
const refresh = async (ctx: ServiceContext, campaignIds: string[]): Promise<void> => {
  const where = stale(ctx, campaignIds);
  const { count } = await db().campaign.updateMany({ where, data: { rereadDueAt: ctx.now } });
  if (count === 0) return;
  await wake(ctx.account.id);
  const until = Date.now() + patienceMs;
  while (Date.now() < until && (await db().campaign.count({ where })) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** The same rules as the real call, on the server, on facts as fresh as a short wait gets them (ux.md A3). */
export const preflight = async (
  ctx: ServiceContext,
  input: z.input<typeof preflightInput>,
): Promise<{ rows: PreflightRow[] }> => {
  authorize(ctx, "campaigns:read");
  const parsed = preflightInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose 1 to 100 campaigns.");
  const { action, campaignIds, partnerId } = parsed.data;
  await refresh(ctx, campaignIds);
  const [account, campaigns, target, me, partnerName] = await Promise.all([
    accountFacts(ctx),
    campaignsInAccount(db(), ctx, [...new Set(campaignIds)]),
    partnerId === null ? undefined : findPartner(ctx, partnerId),
    ownReach(ctx),
    partnerNames(ctx),
  ]);
  const rows = campaigns.map((campaign) => {
    const { check } = action === "initiate" ? plans.initiate(target) : { check: () => [] };
    const reasons = failingReasons(ctx, action, campaign, account, check);
    const { campaignId, brandName, factsReadAt } = campaign.row;
    return {
      campaignId,
      brandName,
      ok: reasons.length === 0,
      reasons,
      notes: readingNotes(factsReadAt, { now: new Date(), freshMs, action }),
      networks: networkViews(
        campaign.facts,
        me,
        partnerName,
        action === "shareSecondary" ? chainToShareIn(campaign.facts) : chainInQuestion(campaign.facts),
      ),
    };
  });
  return { rows };
};
