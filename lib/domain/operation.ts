/** Every remote write is an operation; see `lib/operations` for how it is carried out. */

export const operationKinds = [
  "initiate",
  "cancel",
  "elect",
  "decline",
  "share",
  // A DCA's own: it accepts without naming an upstream, and answers in one of two roles.
  "accept",
  "acceptSecondary",
  "declineSecondary",
  "shareSecondary",
  "nudge",
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** Writes that are about the account itself, not about a campaign. */
export const accountOperationKinds = ["settings", "test-event"] as const;
export type AccountOperationKind = (typeof accountOperationKinds)[number];

/** Writes to a provider about a campaign that is handed over (lib/domain/handover). */
export const handoverOperationKinds = [
  "importNumbers",
  "migrateCampaign",
  "addNumbers",
  // Bandwidth's.
  "importCampaign",
  "linkNumbers",
] as const;
export type HandoverOperationKind = (typeof handoverOperationKinds)[number];

/** Writes about a campaign, which its page shows. */
export type CampaignOperationKind = OperationKind | HandoverOperationKind;
export const campaignOperationKinds: readonly CampaignOperationKind[] = [
  ...operationKinds,
  ...handoverOperationKinds,
];

/** Everything that the ledger may hold. */
export type LedgerKind = CampaignOperationKind | AccountOperationKind;

/** The systems that are written to; each has a limit, and so a queue, of its own. */
export const remoteSystems = ["TCR", "Infobip", "Bandwidth"] as const;
export type RemoteSystem = (typeof remoteSystems)[number];

const providerOf: Record<HandoverOperationKind, Exclude<RemoteSystem, "TCR">> = {
  importNumbers: "Infobip",
  migrateCampaign: "Infobip",
  addNumbers: "Infobip",
  importCampaign: "Bandwidth",
  linkNumbers: "Bandwidth",
};

export const isHandoverKind = (kind: string): kind is HandoverOperationKind =>
  (handoverOperationKinds as readonly string[]).includes(kind);

/** Who carries out a stored kind; one that this version does not know is TCR's. */
export const systemOf = (kind: string): RemoteSystem => (isHandoverKind(kind) ? providerOf[kind] : "TCR");

export const isAccountKind = (kind: string): kind is AccountOperationKind =>
  (accountOperationKinds as readonly string[]).includes(kind);

export const operationStatuses = [
  // Waits in its batch until it is let in among those that may be sent.
  "QUEUED",
  "PENDING",
  "SENDING",
  "UNKNOWN",
  "CHECKING",
  "NEEDS_REVIEW",
  "DONE",
  "FAILED",
  "WITHDRAWN",
] as const;
export type OperationStatus = (typeof operationStatuses)[number];

/** An operation in one of these states blocks a second one of the same kind on the same campaign. */
export const openOperationStatuses = [
  "QUEUED",
  "PENDING",
  "SENDING",
  "UNKNOWN",
  "CHECKING",
  "NEEDS_REVIEW",
] as const;

/** Something will still happen to these by themselves; one that needs a review waits for a person. */
export const movingOperationStatuses = ["QUEUED", "PENDING", "SENDING", "UNKNOWN", "CHECKING"] as const;

export const isOpen = (status: OperationStatus): boolean =>
  (openOperationStatuses as readonly string[]).includes(status);
