import { z } from "zod";
import type { Campaign } from "../entities";
import { Refused, refuse } from "../errors";
import { iso } from "../formatters/dates";
import { networkTerms, registryAttributes } from "../formatters/network-terms";
import { campaignNotice } from "../rules/events";
import type { Facts } from "../rules/facts";
import { upstreamShare } from "../rules/chain";
import { NUDGE_INTENTS } from "../usecases";
import { memberCampaignOf, ownCampaignOf, partnerCampaignOf } from "./access";
import { bodyOf } from "./bodies";
import type { TcrApp, TcrParts } from "./context";
import { envelope, flag, pageOf } from "./query";

export function operationRoutes(app: TcrApp, { registry }: TcrParts): void {
  const views = [
    { path: "/campaign", load: ownCampaignOf },
    { path: "/partnerCampaign", load: partnerCampaignOf },
  ];
  for (const { path, load } of views) {
    app.get(`${path}/:campaignId/operationStatus`, (c) => c.json(running(load(registry, c)).mno));
    app.get(`${path}/:campaignId/mnoMetadata`, (c) => c.json(networkTerms(load(registry, c))));
  }

  app.get("/campaign/:campaignId/osr/attributes", (c) => {
    const campaign = ownCampaignOf(registry, c);
    return c.json(registryAttributes(campaign, registry.osr.attributesOf(campaign.campaignId)));
  });

  app.get("/campaign/:campaignId/osr/phones", (c) => {
    const current = flag(c, "current");
    const phones = registry.osr
      .phonesOf(ownCampaignOf(registry, c))
      .filter((phone) => current === undefined || phone.current === current);
    return c.json(
      envelope(phones, pageOf(c, 500), (phone) => ({
        nnid: phone.nnid,
        provisionedDate: iso(phone.provisionedAt),
        current: phone.current,
        phoneNumber: phone.number,
      })),
    );
  });

  app.post("/campaign/:campaignId/nudge", async (c) => {
    const { nudgeIntent, description } = await bodyOf(c, nudge);
    const campaign = running(memberCampaignOf(registry, c));
    if (campaign.cspId !== c.env.company.id)
      throw new Refused(refuse(592, "Only the CSP of the campaign can nudge its partners"));
    registry.impose(campaign, (facts) => tellUpstream(facts, "CAMPAIGN_NUDGE", { nudgeIntent, description }));
    return c.json({ message: "Nudge successful" });
  });

  app.put("/campaign/:campaignId/resubmit", async (c) => {
    const { mnoIds } = await bodyOf(c, resubmission);
    const campaign = running(ownCampaignOf(registry, c));
    const wanted = mnoIds.filter((mno) => campaign.mno[String(mno)] === "REJECTED");
    const review = Object.fromEntries(wanted.map((mno) => [String(mno), "REVIEW" as const]));
    const after = registry.impose(campaign, (facts) =>
      tellUpstream(
        { ...facts, campaign: { ...campaign, mno: { ...campaign.mno, ...review } } },
        "CAMPAIGN_RESUBMISSION",
        {},
      ),
    );
    return c.json({ campaignId: after.campaignId, mnoMetadata: networkTerms(after) });
  });
}

const nudge = z.object({ nudgeIntent: z.enum(NUDGE_INTENTS), description: z.string().max(1024) });
const resubmission = z.object({ mnoIds: z.array(z.number().int()) });

function running(campaign: Campaign): Campaign {
  if (campaign.status !== "ACTIVE") throw new Refused(refuse(518, "Campaign has expired", ["campaignId"]));
  return campaign;
}

function tellUpstream(facts: Facts, eventType: string, extra: Record<string, string>) {
  const upstream = upstreamShare(facts.campaign.existing, facts.campaign.cspId)?.to;
  return {
    campaign: facts.campaign,
    events: upstream ? [campaignNotice(facts, upstream, eventType, extra)] : [],
  };
}
