import type { z } from "zod";
import { db } from "@/lib/db";
import { factsOf } from "@/lib/db/campaign-facts";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { networkName } from "@/lib/domain/networks";
import { partnerReasons } from "@/lib/domain/partner-choice";
import { authorize } from "@/lib/services/authorize";
import { accountFacts } from "@/lib/services/campaigns/account-facts";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { partnerFacts } from "@/lib/services/partners/load";
import { previousUpstream, recentPartners } from "@/lib/services/partners/options";
import { purposeOf } from "@/lib/services/plans";
import type { BatchPartnerOption, BatchReason } from "./dto";
import { kindOf, noBatch } from "./held";
import { batchInput } from "./inputs";

type Shape = { facts: CampaignFacts; count: number };

/**
 * Campaigns that differ in nothing that the rules of a partner look at are judged once. Of thousands there are seldom
 * more than a few dozen kinds.
 */
const shapesOf = async (accountId: string, batchId: string): Promise<Shape[]> => {
  const found = await db().$queryRaw<{ campaignId: string; count: number }[]>`
    select min(c."campaignId") as "campaignId", count(*)::int as count
    from "BatchItem" i join "Campaign" c on c."accountId" = ${accountId} and c."campaignId" = i."campaignId"
    where i."batchId" = ${batchId}
    group by c.own, c."soleProprietor", c."liveUpId", c."liveUpStatus", c."liveDownId", c."liveDownStatus",
      c."provUpId", c."provUpStatus", c."provDownId", c."provDownStatus", c."migrationStatus",
      c."liveRole", c."provRole", c."liveChain", c."provChain", c."requestedMnos"`;
  const rows = await db().campaign.findMany({
    where: { accountId, campaignId: { in: found.map((each) => each.campaignId) } },
  });
  const byId = new Map(rows.map((row) => [row.campaignId, factsOf(row)]));
  return found.flatMap(({ campaignId, count }) => {
    const facts = byId.get(campaignId);
    return facts === undefined ? [] : [{ facts, count }];
  });
};

/** Every partner for a draft: how many of its campaigns it can take, and why not the others. */
export const partnerOptionsOf = async (
  ctx: ServiceContext,
  input: z.input<typeof batchInput>,
): Promise<{ partners: BatchPartnerOption[]; readAt: string | null }> => {
  authorize(ctx, "campaigns:read");
  const { batchId } = batchInput.parse(input);
  const accountId = ctx.account.id;
  const batch = await db().batch.findFirst({ where: { id: batchId, accountId } });
  if (batch === null) throw noBatch();
  const purpose = purposeOf[kindOf(batch)];
  if (purpose === null) throw invalid("No partner is chosen for this.");
  const [rows, account, shapes, recent] = await Promise.all([
    db().partner.findMany({ where: { accountId }, orderBy: { name: "asc" } }),
    accountFacts(ctx),
    shapesOf(accountId, batchId),
    recentPartners(ctx),
  ]);
  const previous = previousUpstream(
    shapes.map(({ facts }) => facts),
    purpose,
  );
  const partners = rows
    .filter((row) => row.id !== ctx.account.companyId && (purpose !== "secondary" || row.kind === "DCA"))
    .map((row): BatchPartnerOption => {
      const partner = partnerFacts(row);
      const counts = new Map<string, number>();
      let fits = 0;
      for (const { facts, count } of shapes) {
        const reasons = partnerReasons({ partner, campaigns: [facts], account, purpose });
        if (reasons.length === 0) fits += count;
        for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count);
      }
      const reasons: BatchReason[] = [...counts].map(([reason, count]) => ({ reason, count }));
      return {
        id: partner.id,
        name: partner.name,
        kind: partner.kind,
        usable: reasons.length === 0,
        reasons,
        fits,
        warning: row.refusal,
        recent: recent.has(row.id),
        previous: row.id === previous,
        reaches: row.mnoIds.map(networkName),
      };
    });
  const readAt = rows.map((row) => row.readAt.toISOString()).sort()[0] ?? null;
  return { partners, readAt };
};
