import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { CommandState, Facet, ListPage, PageQuery } from "@/lib/services/campaigns/dto";
import type { NetworkView } from "@/lib/services/dca/detail-dto";
import type { OperationView } from "@/lib/services/operations/dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** Filters of both lists of a DCA, those of the registry's portal; names are those of the URL (ux.md F1). */
export type DcaFilter = {
  ids?: string[];
  tcrStatus?: string;
  /** PENDING by default: what waits for a decision. */
  acceptanceStatus?: SharingStatus;
  /** Instead of a status: what the registry accepted in this DCA's name, open or since completed. */
  view?: "auto";
  useCase?: string[];
  brandId?: string;
  brandEin?: string;
  csp?: string[];
  downstreamCnp?: string[];
  brandName?: string;
  cnpMigration?: boolean;
};

export type DcaSort = "expires" | "-expires" | "sharedWithMeOn" | "-sharedWithMeOn";
export type DcaQuery = DcaFilter & PageQuery & { sort: DcaSort };

/** A campaign that was shared with this DCA in one of its roles. */
export type DcaRow = {
  campaignId: string;
  role: DcaRole;
  brandId: string;
  brandName: string | null;
  brandEin: string | null;
  useCase: string;
  useCaseName: string;
  registeredOn: string;
  /** Who owns the campaign. */
  csp: PartnerRef | null;
  /** Who shared it: a CSP or CNP with a primary DCA, the primary DCA with a secondary one. */
  downstream: PartnerRef | null;
  sharedWithMeOn: string | null;
  waitingDays: number | null;
  /** Set for a migration only. */
  expiresAt: string | null;
  cnpMigration: boolean;
  previouslyAccepted: boolean;
  /** Null while the campaign has not been read in full. */
  networks: NetworkView[] | null;
  /** The secondary DCA that this one shared with last. */
  secondary: (PartnerRef & { status: SharingStatus }) | null;
  /** A secondary that has to answer in the old chain before it can be asked in the new one. */
  holds: PartnerRef | null;
  tcrStatus: string;
  soleProprietor: boolean;
  acceptanceStatus: SharingStatus;
  /** In the role of this list. */
  commands: { accept: CommandState; decline: CommandState; shareSecondary: CommandState };
  operation: OperationView | null;
};

export type DcaFacets = {
  useCase: Facet[];
  csp: Facet[];
  downstreamCnp: Facet[];
  cnpMigration: Facet[];
  acceptanceStatus: Facet[];
};

export type DcaPage = ListPage<DcaRow> & { facets: DcaFacets };
