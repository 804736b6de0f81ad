import { z } from "zod";
import { db } from "@/lib/db";
import { openStates } from "@/lib/domain/handover/campaign-state";
import { mostCampaigns } from "@/lib/domain/handover/limits";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { campaignList, idsInput } from "@/lib/services/lists/inputs";
import { listing } from "@/lib/services/lists/listing";

const matchingInput = campaignList.pick({ filter: true }).extend({ except: idsInput.default([]) });

/** What a list's filters find for a new hand-over. */
export type Matching = {
  /** In no open hand-over yet, oldest first; none where they are more than one hand-over holds. */
  ids: string[];
  /** In an open hand-over already, and therefore left out. */
  held: number;
  tooMany: boolean;
};

/** All campaigns that match now, except those taken out of the selection by hand. */
export const campaignsThatMatch = async (
  ctx: ServiceContext,
  input: z.input<typeof matchingInput>,
): Promise<Matching> => {
  authorize(ctx, "campaigns:read");
  const { filter, except } = matchingInput.parse(input);
  // Within the limit of the list's own selection: more than these are too many, held or not.
  const rows = await db().$queryRaw<{ campaignId: string; held: boolean }[]>`
    select "campaignId", exists (
      select from "HandoverCampaign" h
      where h."accountId" = ${ctx.account.id} and h."campaignId" = "Campaign"."campaignId"
        and h.state = any(${[...openStates]}::text[])) as held
    from "Campaign"
    where ${listing(ctx, { list: "campaigns", filter }).where} and not "campaignId" = any(${except}::text[])
    order by "registeredOn", "campaignId" limit ${mostCampaigns + 1}`;
  const tooMany = rows.length > mostCampaigns;
  return {
    ids: tooMany ? [] : rows.filter(({ held }) => !held).map(({ campaignId }) => campaignId),
    held: tooMany ? 0 : rows.filter(({ held }) => held).length,
    tooMany,
  };
};
