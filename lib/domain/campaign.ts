/** What Portage knows of one campaign, as last read from the registry, seen by one account. */

export const sharingStatuses = ["PENDING", "ACCEPTED", "DECLINED"] as const;
export type SharingStatus = (typeof sharingStatuses)[number];

/** One hop of a chain that this account takes part in. `partnerId` is the other party. */
export type Share = {
  partnerId: string;
  status: SharingStatus;
  sharedAt: Date | null;
  statusAt: Date | null;
  explanation: string | null;
};

/** A chain as far as this account may see it: one hop down, one hop up. */
export type AdjacentHops = { downstream: Share | null; upstream: Share | null };

/** A DCA is primary at the end of the CNPs' chain, or secondary for networks that the primary does not reach. */
export const dcaRoles = ["PRIMARY", "SECONDARY"] as const;
export type DcaRole = (typeof dcaRoles)[number];

/** One hop of a chain that is known as a whole; `role` is the receiver's. */
export type ChainHop = {
  from: string;
  to: string;
  role: "CNP" | DcaRole;
  status: SharingStatus;
  sharedAt: string | null;
  statusAt: string | null;
  /** Networks that the receiver reaches for this campaign. */
  mnoIds: number[];
};

/** What a DCA is told besides: it sees the whole chain (tcr.md 3.9). */
export type DcaFacts = {
  roles: { live: DcaRole | null; provisional: DcaRole | null };
  /** From the owner on; empty where the registry does not show that chain. */
  chains: { live: ChainHop[]; provisional: ChainHop[] };
  /** Networks that the campaign asks for; null when never read. */
  requestedMnos: number[] | null;
};

export type MigrationRecord = {
  /** The registry's word: ACTIVE, COMPLETED, CANCELLED, or one we do not know yet. */
  status: string;
  createdAt: Date;
  expiresAt: Date;
  cancellationReason: string | null;
  /** The registry does not tell; known only from our own ledger or from a refused cancel. */
  initiator: "me" | "other" | "unknown";
};

export type CampaignFacts = {
  campaignId: string;
  /** OWN: this account is the originating CSP. PARTNER: it was shared to this account. */
  role: "OWN" | "PARTNER";
  /** The registry's word: ACTIVE, EXPIRED, or one we do not know yet. */
  status: string;
  mock: boolean;
  soleProprietor: boolean;
  live: AdjacentHops;
  provisional: AdjacentHops;
  migration: MigrationRecord | null;
  /** Whether this account was asked before for the same role (`previouslyAccepted`). */
  previouslyAccepted: boolean;
  /** Per network id: REGISTERED, REVIEW, REJECTED, SUSPENDED. An absent network did not report. */
  mnoStates: Record<string, string>;
  /** Networks with an accepted DCA in the live chain; null when never read. */
  mnosBefore: number[] | null;
  /** The same in the provisional chain; null when never read or not visible to this account. */
  mnosProvisional: number[] | null;
  /** Set where this account takes part as a DCA. */
  dca: DcaFacts | null;
};
