import type { MigrationBadge } from "@/lib/domain/migration-state";
import type { EndCause, MigrationView } from "@/lib/domain/migration-views";
import type { Facet, ListPage, PageQuery } from "@/lib/services/campaigns/dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** Filters of Migrations; names are those of the URL (ux.md F1). */
export type MigrationFilter = {
  view: MigrationView;
  ids?: string[];
  /** Any role: asked by, from, to, or waited for. */
  partner?: string[];
  initiator?: "me" | "other" | "unknown";
  cause?: EndCause;
};

export type MigrationSort = "-startedAt" | "startedAt" | "expires" | "-expires";
export type MigrationQuery = MigrationFilter & PageQuery & { sort: MigrationSort };

export type MigrationRow = {
  /** One of several migrations of the campaign: the id and when it began. */
  id: string;
  campaignId: string;
  brandName: string | null;
  useCaseName: string;
  own: boolean;
  initiator: "me" | "other" | "unknown";
  downstream: PartnerRef | null;
  from: PartnerRef | null;
  to: PartnerRef | null;
  badge: MigrationBadge;
  startedAt: string;
  /** Whole days from its start until now, or until it ended. */
  ageDays: number | null;
  endedAt: string | null;
  reason: string | null;
  /** The details can be opened: the registry still shows the campaign to this account. */
  visible: boolean;
  operation: null;
};

export type MigrationFacets = { view: Facet[]; partner: Facet[]; initiator: Facet[]; cause: Facet[] };

export type MigrationPage = ListPage<MigrationRow> & { facets: MigrationFacets };
