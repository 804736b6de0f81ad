import type { Brand, Campaign, Company, Reseller } from "./entities";
import { openMigration } from "./rules/chain";

export type World = { companies: Company[]; brands: Brand[]; resellers: Reseller[]; campaigns: Campaign[] };

export type Store = {
  companies: ReadonlyMap<string, Company>;
  brands: ReadonlyMap<string, Brand>;
  resellers: ReadonlyMap<string, Reseller>;
  campaign: (id: string) => Campaign | undefined;
  campaignCount: () => number;
  ownCampaigns: (company: string) => Campaign[];
  sharedCampaigns: (company: string) => Campaign[];
  migrating: () => Campaign[];
  /** Those whose open migration has run out of time. Asked at each request, so they are looked through only once one has. */
  expired: (now: number) => Campaign[];
  all: () => Campaign[];
  putCompany: (company: Company) => void;
  putBrand: (brand: Brand) => void;
  putCampaign: (campaign: Campaign) => void;
  load: (world: World) => void;
  serialise: () => string;
};

type Index = Map<string, Set<string>>;

export function createStore(onChange: () => void): Store {
  const companies = new Map<string, Company>();
  const brands = new Map<string, Brand>();
  const resellers = new Map<string, Reseller>();
  const campaigns = new Map<string, Campaign>();
  const written = new Map<string, string>();
  const owners: Index = new Map();
  const partners: Index = new Map();
  const open = new Set<string>();
  const sorted = new Map<string, string[]>();
  /** No open migration expires before; in ms of registry time. */
  let earliest = Number.POSITIVE_INFINITY;

  const expiryOf = (campaign: Campaign): number =>
    openMigration(campaign)?.expirationDate ?? Number.POSITIVE_INFINITY;

  const migrating = (): Campaign[] => [...open].flatMap((id) => campaigns.get(id) ?? []);

  function expired(now: number): Campaign[] {
    if (now < earliest) return [];
    const all = migrating();
    earliest = all.reduce((least, campaign) => {
      const due = expiryOf(campaign);
      return due > now ? Math.min(least, due) : least;
    }, Number.POSITIVE_INFINITY);
    return all.filter((campaign) => expiryOf(campaign) <= now);
  }

  function putCampaign(campaign: Campaign): void {
    const { campaignId, cspId } = campaign;
    const before = campaigns.get(campaignId);
    campaigns.set(campaignId, campaign);
    written.delete(campaignId);
    if (!before) {
      entries(owners, cspId).add(campaignId);
      sorted.delete(`own ${cspId}`);
    }
    const now = new Set(partnersOf(campaign));
    for (const company of new Set([...now, ...(before ? partnersOf(before) : [])])) {
      const known = entries(partners, company);
      if (known.has(campaignId) === now.has(company)) continue;
      if (now.has(company)) known.add(campaignId);
      else known.delete(campaignId);
      sorted.delete(`partner ${company}`);
    }
    if (openMigration(campaign)) open.add(campaignId);
    else open.delete(campaignId);
    earliest = Math.min(earliest, expiryOf(campaign));
    onChange();
  }

  /** Newest first. The registry documents no order; one is kept per company until campaigns come or go. */
  function listed(key: string, ids: Set<string>): Campaign[] {
    const order = sorted.get(key) ?? inOrder(ids);
    sorted.set(key, order);
    return order.flatMap((id) => campaigns.get(id) ?? []);
  }

  const inOrder = (ids: Set<string>): string[] =>
    [...ids]
      .flatMap((id) => campaigns.get(id) ?? [])
      .sort(newestFirst)
      .map(({ campaignId }) => campaignId);

  function serialise(): string {
    const lines = [...campaigns.values()].map((campaign) => {
      const line = written.get(campaign.campaignId) ?? JSON.stringify(campaign);
      written.set(campaign.campaignId, line);
      return line;
    });
    const rest = JSON.stringify({
      companies: [...companies.values()],
      brands: [...brands.values()],
      resellers: [...resellers.values()],
    });
    return `${rest.slice(0, -1)},"campaigns":[\n${lines.join(",\n")}\n]}`;
  }

  return {
    companies,
    brands,
    resellers,
    campaign: (id) => campaigns.get(id),
    campaignCount: () => campaigns.size,
    ownCampaigns: (company) => listed(`own ${company}`, entries(owners, company)),
    sharedCampaigns: (company) => listed(`partner ${company}`, entries(partners, company)),
    migrating,
    expired,
    all: () => [...campaigns.values()],
    putCompany: (company) => {
      companies.set(company.id, company);
      onChange();
    },
    putBrand: (brand) => {
      brands.set(brand.brandId, brand);
      onChange();
    },
    putCampaign,
    load: (world) => {
      for (const index of [companies, brands, resellers, campaigns, written, owners, partners, sorted])
        index.clear();
      open.clear();
      earliest = Number.POSITIVE_INFINITY;
      for (const company of world.companies) companies.set(company.id, company);
      for (const brand of world.brands) brands.set(brand.brandId, brand);
      for (const reseller of world.resellers) resellers.set(reseller.resellerId, reseller);
      world.campaigns.forEach(putCampaign);
      onChange();
    },
    serialise,
  };
}

const partnersOf = (campaign: Campaign): string[] =>
  [...campaign.existing, ...(campaign.provisional ?? [])]
    .flatMap((share) => [share.from, share.to])
    .filter((company) => company !== campaign.cspId);

const newestFirst = (a: Campaign, b: Campaign): number =>
  b.createDate - a.createDate || (a.campaignId < b.campaignId ? -1 : 1);

function entries(index: Index, key: string): Set<string> {
  const found = index.get(key) ?? new Set<string>();
  index.set(key, found);
  return found;
}
