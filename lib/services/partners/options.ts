import { z } from "zod";
import { db } from "@/lib/db";
import type { CampaignFacts } from "@/lib/domain/campaign";
import { type ChoicePurpose, partnerReasons } from "@/lib/domain/partner-choice";
import { authorize } from "@/lib/services/authorize";
import { accountFacts } from "@/lib/services/campaigns/account-facts";
import { campaignsInAccount } from "@/lib/services/campaigns/load";
import { networkName } from "@/lib/domain/networks";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { PartnerOption } from "./dto";
import { partnerFacts } from "./load";

export const partnerOptionsInput = z.object({
  campaignIds: z.array(z.string()).min(1).max(100),
  purpose: z.enum(["initiate", "elect", "share", "secondary", "secondaryOnAccept"]),
});

const recentDays = 90;

/** Partners that this account chose lately, newest first. */
export const recentPartners = async (ctx: ServiceContext): Promise<Set<string>> => {
  const since = new Date(ctx.now.getTime() - recentDays * 86_400_000);
  const rows = await db().operation.findMany({
    where: {
      accountId: ctx.account.id,
      kind: { in: ["initiate", "elect", "share", "shareSecondary"] },
      createdAt: { gt: since },
    },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { args: true },
  });
  const chosen = rows.flatMap(({ args }) => {
    const { partnerId, upstreamId, dcaId } = (args ?? {}) as Partial<Record<string, string>>;
    return partnerId ?? upstreamId ?? dcaId ?? [];
  });
  return new Set([...new Set(chosen)].slice(0, 5));
};

/** In an elect: the partner to whom this account already shared every one of these campaigns before. */
export const previousUpstream = (campaigns: CampaignFacts[], purpose: ChoicePurpose): string | null => {
  if (purpose !== "elect") return null;
  const ids = new Set(
    campaigns.map(({ live, migration }) =>
      migration?.status === "ACTIVE" && live.upstream?.status !== "DECLINED"
        ? (live.upstream?.partnerId ?? null)
        : null,
    ),
  );
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
};

/** Every partner for the picker: usable ones, and the others with the reason why they are not (ux.md 6.2). */
export const partnerOptions = async (
  ctx: ServiceContext,
  input: z.input<typeof partnerOptionsInput>,
): Promise<{ partners: PartnerOption[]; readAt: string | null }> => {
  authorize(ctx, "campaigns:read");
  const parsed = partnerOptionsInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose 1 to 100 campaigns first.");
  const { campaignIds, purpose } = parsed.data;
  const [rows, account, loaded, recent] = await Promise.all([
    db().partner.findMany({ where: { accountId: ctx.account.id }, orderBy: { name: "asc" } }),
    accountFacts(ctx),
    campaignsInAccount(db(), ctx, campaignIds),
    recentPartners(ctx),
  ]);
  const campaigns = loaded.map((each) => each.facts);
  const previous = previousUpstream(campaigns, purpose);
  const ofSecondary = purpose === "secondary" || purpose === "secondaryOnAccept";
  const partners = rows
    .filter((row) => row.id !== ctx.account.companyId && (!ofSecondary || row.kind === "DCA"))
    .map((row) => {
      const partner = partnerFacts(row);
      const reasons = partnerReasons({ partner, campaigns, account, purpose });
      return {
        id: partner.id,
        name: partner.name,
        kind: partner.kind,
        usable: reasons.length === 0,
        reasons,
        warning: row.refusal,
        recent: recent.has(row.id),
        previous: row.id === previous,
        reaches: row.mnoIds.map(networkName),
      };
    });
  const readAt = rows.map((row) => row.readAt.toISOString()).sort()[0] ?? null;
  return { partners, readAt };
};
