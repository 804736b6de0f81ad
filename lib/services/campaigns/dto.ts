import type { SharingStatus } from "@/lib/domain/campaign";
import type { CoverageRow } from "@/lib/domain/coverage";
import type { MigrationBadge, MigrationStage } from "@/lib/domain/migration-state";
import type { PageSize } from "@/lib/domain/page-sizes";
import type { DcaDetail, NetworkView } from "@/lib/services/dca/detail-dto";
import type { OperationView } from "@/lib/services/operations/dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

export type CampaignSort = "registeredOn" | "-registeredOn" | "expires" | "-expires";

/** Filters of My Campaigns; an absent one does not filter. Names are those of the URL (ux.md F1). */
export type CampaignFilter = {
  ids?: string[];
  useCase?: string[];
  brandId?: string;
  brandName?: string;
  upstreamCnp?: string[];
  reseller?: string[];
  referenceId?: string;
  cnpMigration?: boolean;
  tcrStatus?: string;
  stage?: MigrationStage;
  eligible?: boolean;
  soleProprietor?: boolean;
  /** Days from now within which an open migration expires. */
  expiresIn?: number;
};

/** `from`: the neighbouring row, when the page is reached from the one beside it (lib/services/lists/anchor). */
export type PageQuery = { page: number; size: PageSize; from?: string };

export type CampaignListQuery = CampaignFilter & PageQuery & { sort: CampaignSort };

export type CommandState = { allowed: boolean; reasons: string[] };

export type CampaignRow = {
  campaignId: string;
  brandId: string;
  brandName: string | null;
  useCase: string;
  useCaseName: string;
  registeredOn: string;
  /** Null: never shared, or not read yet (`factsReadAt` null). */
  upstream: (PartnerRef & { status: SharingStatus }) | null;
  reseller: PartnerRef | null;
  referenceId: string | null;
  tcrStatus: string;
  mock: boolean;
  soleProprietor: boolean;
  migration: MigrationBadge;
  /** Null while the facts behind it have not been read. */
  eligible: boolean | null;
  commands: { initiate: CommandState; cancel: CommandState; share: CommandState };
  /** The open operation on this campaign, or the last one if it failed in the past hour. */
  operation: OperationView | null;
  factsReadAt: string | null;
};

/** One option of a filter. Its count is null where too many rows match to be counted. */
export type Facet = { value: string; label: string; count: number | null };

export type CampaignFacets = {
  useCase: Facet[];
  upstreamCnp: Facet[];
  reseller: Facet[];
  tcrStatus: Facet[];
  cnpMigration: Facet[];
  stage: Facet[];
};

/** How fresh the mirror is; every list shows it (ux.md F9). */
export type Freshness = {
  /** Null: this account has never been read in full. */
  syncedAt: string | null;
  syncing: boolean;
  /** While syncing: what has been read so far. */
  progress: { done: number; total: number } | null;
  /** A sentence when the last sync failed or events went silent. */
  problem: string | null;
};

/** A page of any list, and how fresh it is. */
export type ListPage<Row> = {
  rows: Row[];
  total: number;
  /** Counted up to a limit, and there are more. */
  more: boolean;
  page: number;
  size: PageSize;
  /** Where the pages before and after begin, for their addresses; null where there is no row. */
  previous: string | null;
  next: string | null;
  /** Ids asked for in `ids` that this list does not have, whatever the other filters are. */
  idsNotFound: string[];
  freshness: Freshness;
};

export type CampaignListPage = ListPage<CampaignRow> & { facets: CampaignFacets };

export type ChainNode = {
  role: "CSP" | "CNP" | "DCA" | "DCA1" | "DCA2" | "HIDDEN";
  id: string | null;
  name: string;
  me: boolean;
  state: SharingStatus | null;
  since: string | null;
  mark: "kept" | "new" | "leaves" | null;
};

export type TimelineEntry = {
  id: string;
  at: string;
  source: "webhook" | "staff" | "system";
  /** The registry's event type or our audit action. */
  type: string;
  title: string;
  detail: string | null;
  actor: string | null;
};

export type ShareView = PartnerRef & {
  status: SharingStatus;
  sharedAt: string | null;
  statusAt: string | null;
  explanation: string | null;
};

export type CampaignDetail = {
  campaignId: string;
  role: "OWN" | "PARTNER";
  brandId: string;
  brandName: string | null;
  useCase: string;
  useCaseName: string;
  subUseCases: string[];
  description: string | null;
  samples: string[];
  messageFlow: string | null;
  registeredOn: string;
  referenceId: string | null;
  tcrStatus: string;
  mock: boolean;
  soleProprietor: boolean;
  autoRenewal: boolean | null;
  renewsOrExpiresOn: string | null;
  reseller: PartnerRef | null;
  live: { downstream: ShareView | null; upstream: ShareView | null };
  provisional: { downstream: ShareView | null; upstream: ShareView | null };
  migration: MigrationBadge;
  migrationRecord: {
    status: string;
    createdAt: string;
    expiresAt: string;
    cancellationReason: string | null;
    initiatedBy: string;
    explanation: string | null;
  } | null;
  /** ELECTED: every network that is wanted has a DCA; null when unknown. */
  dcaElection: "COMPLETE" | "PARTIAL" | "PENDING" | null;
  chain: { existing: ChainNode[] | null; provisional: ChainNode[] | null; sentence: string | null };
  coverage: CoverageRow[];
  coverageVisible: boolean;
  commands: {
    initiate: CommandState;
    cancel: CommandState;
    share: CommandState;
    elect: CommandState;
    decline: CommandState;
    accept: CommandState;
    acceptSecondary: CommandState;
    declineSecondary: CommandState;
    shareSecondary: CommandState;
    nudge: CommandState;
  };
  /** Set where this account takes part as a DCA. */
  dca: DcaDetail | null;
  operations: OperationView[];
  timeline: TimelineEntry[];
  previouslyAccepted: boolean;
  factsReadAt: string | null;
  freshness: Freshness;
};

/** CNP Campaigns: shares that wait for this account's decision. */
export type InboxFilter = {
  ids?: string[];
  brandId?: string;
  useCase?: string[];
  downstreamCnp?: string[];
  sharedFrom?: string;
  sharedTo?: string;
  tcrStatus?: string;
  cnpMigration?: boolean;
  sharingStatus?: SharingStatus;
  /** What the registry accepted in this account's name (Auto-Complete); in place of the sharing status. */
  view?: "auto";
};

export type InboxSort = "expires" | "-expires" | "sharedWithMeOn" | "-sharedWithMeOn";
export type InboxQuery = InboxFilter & PageQuery & { sort: InboxSort };

export type InboxRow = {
  campaignId: string;
  brandId: string;
  brandName: string | null;
  useCase: string;
  useCaseName: string;
  registeredOn: string;
  downstream: PartnerRef;
  sharedWithMeOn: string | null;
  /** Whole days since it was shared. */
  waitingDays: number | null;
  /** Set for a migration only. */
  expiresAt: string | null;
  daysLeft: number | null;
  cnpMigration: boolean;
  previouslyAccepted: boolean;
  /** "AT&T class F, 240 a minute · T-Mobile LOW, 2,000 a day", or null when not read. */
  carrierTerms: string | null;
  tcrStatus: string;
  soleProprietor: boolean;
  sharingStatus: SharingStatus;
  /** The upstream of this account in the existing chain, if it is in it. */
  previousUpstream: PartnerRef | null;
  commands: { elect: CommandState; decline: CommandState };
  operation: OperationView | null;
};

export type InboxFacets = {
  useCase: Facet[];
  downstreamCnp: Facet[];
  cnpMigration: Facet[];
  sharingStatus: Facet[];
};

export type InboxPage = ListPage<InboxRow> & { facets: InboxFacets };

/** One campaign of a preflight: the same rules as the real call (ux.md A3). */
export type PreflightRow = {
  campaignId: string;
  brandName: string | null;
  ok: boolean;
  reasons: string[];
  notes: string[];
  /** A DCA's: who reaches the networks that the campaign asks for, as just read. */
  networks: NetworkView[] | null;
};
