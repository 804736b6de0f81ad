import type { SharingStatus } from "@/lib/domain/campaign";
import type { MigrationBadge } from "@/lib/domain/migration-state";
import type { CommandState, Facet, ListPage, PageQuery } from "@/lib/services/campaigns/dto";
import type { OperationView } from "@/lib/services/operations/dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** Filters of History of Campaigns by Partners; names are those of the URL (ux.md F1). */
export type HistoryFilter = {
  ids?: string[];
  brandId?: string;
  useCase?: string[];
  downstreamCnp?: string[];
  upstreamCnp?: string[];
  tcrStatus?: string;
  cnpMigration?: boolean;
  upstreamSharingStatus?: "PENDING" | "ACCEPTED";
};

export type HistorySort = "-sharedWithMeOn" | "sharedWithMeOn" | "expires" | "-expires";
export type HistoryQuery = HistoryFilter & PageQuery & { sort: HistorySort };

/** A campaign of a partner that this account has accepted. In a migration: the hops of the new chain. */
export type HistoryRow = {
  campaignId: string;
  brandId: string;
  brandName: string | null;
  useCase: string;
  useCaseName: string;
  registeredOn: string;
  downstream: PartnerRef | null;
  sharedWithMeOn: string | null;
  upstream: (PartnerRef & { status: SharingStatus }) | null;
  sharedToOn: string | null;
  carrierTerms: string | null;
  tcrStatus: string;
  soleProprietor: boolean;
  migration: MigrationBadge;
  commands: { initiate: CommandState; cancel: CommandState };
  operation: OperationView | null;
};

export type HistoryFacets = {
  useCase: Facet[];
  downstreamCnp: Facet[];
  upstreamCnp: Facet[];
  cnpMigration: Facet[];
  upstreamSharingStatus: Facet[];
};

export type HistoryPage = ListPage<HistoryRow> & { facets: HistoryFacets };
