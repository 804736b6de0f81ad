import { SHARE_STATUSES, type Campaign, type Share } from "../entities";
import { partnerCampaign, partnerCampaignWithBrand } from "../formatters/campaign";
import type { Registry } from "../registry";
import { incomingShare, upstreamShare } from "../rules/chain";
import { brandOf, partnerCampaignOf } from "./access";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { choices, day, envelope, flag, pageOf, SEARCH_CAP } from "./query";

const DAY_MS = 86_400_000;

/** Which hop a list is about, and which query parameters speak of it. */
export type Direction = {
  hop: (shares: Share[], company: string) => Share | undefined;
  partner: { parameter: string; of: (share: Share) => string };
  searchDates: { start: string; end: string };
};

export const fromDownstream: Omit<Direction, "hop"> = {
  partner: { parameter: "downstreamCnpId", of: (share) => share.from },
  searchDates: { start: "sharingStartDate", end: "sharingEndDate" },
};

const DIRECTIONS: Record<"sharedWithMe" | "sharedByMe", Direction> = {
  sharedWithMe: { ...fromDownstream, hop: incomingShare },
  sharedByMe: {
    hop: upstreamShare,
    partner: { parameter: "upstreamCnpId", of: (share) => share.to },
    searchDates: { start: "startDate", end: "endDate" },
  },
};

export function partnerCampaignRoutes(app: TcrApp, { registry }: TcrParts): void {
  const format = (campaign: Campaign) => partnerCampaign(campaign, brandOf(registry, campaign));

  for (const [list, direction] of Object.entries(DIRECTIONS))
    listRoutes(app, registry, { path: `/partnerCampaign/${list}`, direction, format });

  app.get("/partnerCampaign/:campaignId", (c) => {
    flag(c, "cnpMigration");
    const campaign = partnerCampaignOf(registry, c);
    return c.json(partnerCampaignWithBrand(campaign, brandOf(registry, campaign)));
  });
}

/** A list in both of its forms: up to 500 a page, and the newer search with its cap. */
export function listRoutes(
  app: TcrApp,
  registry: Registry,
  { path, direction, format }: { path: string; direction: Direction; format: (campaign: Campaign) => object },
): void {
  app.get(path, (c) => {
    const found = matching(registry, c, direction, { start: "startDate", end: "endDate" });
    return c.json(envelope(found, pageOf(c, 500), format));
  });
  app.get(`${path}/search`, (c) => {
    const found = matching(registry, c, direction, direction.searchDates);
    return c.json(envelope(found.slice(0, SEARCH_CAP), pageOf(c, 50), format));
  });
}

function matching(
  registry: Registry,
  c: TcrContext,
  direction: Direction,
  dates: { start: string; end: string },
): Campaign[] {
  const company = c.env.company.id;
  const migrating = flag(c, "cnpMigration") ?? false;
  const statuses = choices(c, "status", ["ACTIVE", "EXPIRED"]);
  const sharingStatuses = choices(c, "sharingStatus", SHARE_STATUSES);
  const partner = c.req.query(direction.partner.parameter);
  const brandId = c.req.query("brandId");
  const start = day(c, dates.start) ?? Number.NEGATIVE_INFINITY;
  const end = (day(c, dates.end) ?? Number.POSITIVE_INFINITY) + DAY_MS;

  return registry.store.sharedCampaigns(company).filter((campaign) => {
    const share = direction.hop((migrating ? campaign.provisional : campaign.existing) ?? [], company);
    if (!share) return false;
    if (sharingStatuses.length > 0 && !sharingStatuses.includes(share.sharingStatus)) return false;
    if (partner && direction.partner.of(share) !== partner) return false;
    if (brandId && campaign.brandId !== brandId) return false;
    if (statuses.length > 0 && !statuses.includes(campaign.status === "ACTIVE" ? "ACTIVE" : "EXPIRED"))
      return false;
    return share.sharedDate >= start && share.sharedDate < end;
  });
}
