import { z } from "zod";
import type { Campaign } from "../entities";
import { invalid, orRefused, Refused, refuse } from "../errors";
import { EDITABLE_TEXTS } from "../formatters/campaign-text";
import { ownCampaign } from "../formatters/campaign";
import type { Registry } from "../registry";
import { upstreamShare } from "../rules/chain";
import { changeStatus } from "../rules/operations";
import { brandOf, ownCampaignOf } from "./access";
import { bodyOf } from "./bodies";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { choices, envelope, flag, identifier, pageOf, SEARCH_CAP } from "./query";

export function campaignRoutes(app: TcrApp, { registry }: TcrParts): void {
  const format = (campaign: Campaign) =>
    ownCampaign(campaign, brandOf(registry, campaign), registry.clock.now());

  app.get("/campaign", (c) => c.json(envelope(matching(registry, c), pageOf(c, 500), format)));

  app.get("/campaign/search", (c) => {
    const found = matching(registry, c).filter((campaign) => !campaign.mock);
    return c.json(envelope(found.slice(0, SEARCH_CAP), pageOf(c, 50), format));
  });

  app.get("/campaign/mock", (c) => {
    const found = matching(registry, c).filter((campaign) => campaign.mock);
    return c.json(envelope(found, pageOf(c, 50), format));
  });

  app.get("/campaign/:campaignId", (c) => c.json(format(ownCampaignOf(registry, c))));

  app.put("/campaign/:campaignId", async (c) => {
    const campaign = ownCampaignOf(registry, c);
    if (campaign.status !== "ACTIVE") throw new Refused(refuse(518, "Campaign has expired"));
    const { autoRenewal, resellerId, ...texts } = await bodyOf(c, edits);
    const written = Object.entries(texts).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, text] as const],
    );
    const edited: Campaign = {
      ...campaign,
      autoRenewal: autoRenewal ?? campaign.autoRenewal,
      resellerId: resellerAfter(campaign, resellerId),
      texts: { ...campaign.texts, ...Object.fromEntries(written) },
    };
    registry.store.putCampaign(edited);
    return c.json(format(edited));
  });

  app.delete("/campaign/:campaignId", (c) => {
    const campaign = ownCampaignOf(registry, c);
    if (campaign.status !== "DEACTIVATED")
      orRefused(
        registry.perform(c.env.company, campaign.campaignId, (facts) => changeStatus(facts, "DEACTIVATED")),
      );
    return c.body(null, 204);
  });

  for (const files of ["mms", "supportingDocument"]) {
    app.get(`/campaign/:campaignId/${files}`, (c) => {
      ownCampaignOf(registry, c);
      return c.json([]);
    });
  }
}

const edits = z.object({
  ...(Object.fromEntries(EDITABLE_TEXTS.map((key) => [key, z.string().max(4096).optional()])) as Record<
    (typeof EDITABLE_TEXTS)[number],
    z.ZodOptional<z.ZodString>
  >),
  autoRenewal: z.boolean().optional(),
  resellerId: z.string().optional(),
});

/** A reseller is named once; afterwards it can only be taken away. */
function resellerAfter(campaign: Campaign, wanted: string | undefined): string | null {
  if (wanted === undefined || wanted === campaign.resellerId) return campaign.resellerId;
  if (wanted === "R000000") return null;
  if (campaign.resellerId !== null) throw invalid("resellerId", "cannot be changed");
  return wanted;
}

function matching(registry: Registry, c: TcrContext): Campaign[] {
  const company = c.env.company.id;
  const exact = ["referenceId", "brandId", "usecase", "resellerId"] as const;
  const wanted = exact.flatMap((field) => {
    const value = c.req.query(field);
    return value ? [{ field, value }] : [];
  });
  const statuses = choices(c, "status", ["ACTIVE", "EXPIRED"]);
  const upstream = c.req.query("upstreamCnpId");
  const autoRenewal = flag(c, "autoRenewal");
  const mock = flag(c, "mock");
  if (c.req.query("vertical") || c.req.query("tag")) return [];

  return registry.store.ownCampaigns(company).filter((campaign) => {
    const status = campaign.status === "ACTIVE" ? "ACTIVE" : "EXPIRED";
    if (statuses.length > 0 && !statuses.includes(status)) return false;
    if (autoRenewal !== undefined && campaign.autoRenewal !== autoRenewal) return false;
    if (mock !== undefined && campaign.mock !== mock) return false;
    if (upstream && !isSharedTo(campaign, company, upstream)) return false;
    return wanted.every(({ field, value }) => campaign[field] === value);
  });
}

/** A declined upstream counts as none, as in the registry's own portal. */
function isSharedTo(campaign: Campaign, company: string, upstream: string): boolean {
  const share = upstreamShare(campaign.existing, company);
  return share?.to === upstream && share.sharingStatus !== "DECLINED";
}

export const campaignIdOf = (c: TcrContext): string => identifier(c, "campaignId");
