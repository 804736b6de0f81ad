import { type Query, segment } from "@/lib/http/address";
import type { Call } from "./call";
import {
  toBrand,
  toCampaign,
  toMnoTerms,
  toOperationStatus,
  toPage,
  toPartnerCampaign,
  toReseller,
} from "./map";
import type { TcrBrand, TcrCampaign, TcrMnoTerms, TcrPage, TcrPartnerCampaign, TcrReseller } from "./types";
import {
  brandWire,
  campaignWire,
  mnoMetadataWire,
  operationStatusWire,
  pageOf,
  partnerCampaignWire,
  resellerWire,
} from "./wire";

export type PageQuery = { page?: number; recordsPerPage?: number };

export type CampaignQuery = PageQuery & {
  upstreamCnpId?: string;
  status?: string;
  usecase?: string;
  brandId?: string;
  resellerId?: string;
  referenceId?: string;
  mock?: boolean;
};

export type PartnerCampaignQuery = PageQuery & {
  brandId?: string;
  status?: string;
  sharingStatus?: readonly string[];
  /** YYYY-MM-DD. */
  startDate?: string;
  endDate?: string;
  /** The registry's default is false: rows of a migration need a query of their own. */
  cnpMigration?: boolean;
};

/** Whose view of a campaign: that of its owner, or that of a partner it was shared with. */
export type Side = "own" | "partner";

/** `search` are the paths of the 2026 revision, which hold 50 records a page (tcr.md 5 and 6). */
export type ListPaths = "classic" | "search";

/** Pages of 50 are allowed by both revisions. */
const defaultPageSize = 50;

const withPage = (query: PageQuery & Query): Query => ({
  recordsPerPage: defaultPageSize,
  page: 1,
  ...query,
});

const base = (side: Side, id: string): string =>
  `/${side === "own" ? "campaign" : "partnerCampaign"}/${segment(id)}`;

/** Of the lists only that of what was received renamed its dates in the 2026 revision. */
export const receivedQuery = (
  { startDate, endDate, ...rest }: PartnerCampaignQuery & { downstreamCnpId?: string },
  lists: ListPaths,
): Query =>
  withPage(
    lists === "search"
      ? { ...rest, sharingStartDate: startDate, sharingEndDate: endDate }
      : { ...rest, startDate, endDate },
  );

export const campaignMethods = ({ read }: Call, lists: ListPaths) => {
  const suffix = lists === "search" ? "/search" : "";

  return {
    listCampaigns: async (query: CampaignQuery = {}): Promise<TcrPage<TcrCampaign>> =>
      toPage(
        await read(
          { method: "GET", path: `/campaign${suffix}`, query: withPage(query) },
          pageOf(campaignWire),
        ),
        toCampaign,
      ),

    getCampaign: async (id: string): Promise<TcrCampaign> =>
      toCampaign(await read({ method: "GET", path: base("own", id) }, campaignWire)),

    listSharedWithMe: async (
      query: PartnerCampaignQuery & { downstreamCnpId?: string } = {},
    ): Promise<TcrPage<TcrCampaign>> =>
      toPage(
        await read(
          {
            method: "GET",
            path: `/partnerCampaign/sharedWithMe${suffix}`,
            query: receivedQuery(query, lists),
          },
          pageOf(campaignWire),
        ),
        toCampaign,
      ),

    listSharedByMe: async (
      query: PartnerCampaignQuery & { upstreamCnpId?: string } = {},
    ): Promise<TcrPage<TcrCampaign>> =>
      toPage(
        await read(
          { method: "GET", path: `/partnerCampaign/sharedByMe${suffix}`, query: withPage(query) },
          pageOf(campaignWire),
        ),
        toCampaign,
      ),

    getPartnerCampaign: async (
      id: string,
      query: { cnpMigration?: boolean } = {},
    ): Promise<TcrPartnerCampaign> =>
      toPartnerCampaign(await read({ method: "GET", path: base("partner", id), query }, partnerCampaignWire)),

    /** Per network id. A network that is absent has not reported. */
    getOperationStatus: async (id: string, side: Side = "own"): Promise<Record<string, string>> =>
      toOperationStatus(
        await read({ method: "GET", path: `${base(side, id)}/operationStatus` }, operationStatusWire),
      ),

    getMnoMetadata: async (id: string, side: Side = "own"): Promise<Record<string, TcrMnoTerms>> =>
      toMnoTerms(await read({ method: "GET", path: `${base(side, id)}/mnoMetadata` }, mnoMetadataWire)),

    listBrands: async (query: PageQuery & { displayName?: string } = {}): Promise<TcrPage<TcrBrand>> =>
      toPage(
        await read({ method: "GET", path: "/brand", query: withPage(query) }, pageOf(brandWire)),
        toBrand,
      ),

    getBrand: async (id: string): Promise<TcrBrand> =>
      toBrand(await read({ method: "GET", path: `/brand/${segment(id)}` }, brandWire)),

    listResellers: async (query: PageQuery & { companyName?: string } = {}): Promise<TcrPage<TcrReseller>> =>
      toPage(
        await read({ method: "GET", path: "/reseller", query: withPage(query) }, pageOf(resellerWire)),
        toReseller,
      ),
  };
};
