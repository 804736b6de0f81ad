import type { CampaignOperationKind } from "@/lib/domain/operation";
import type { Permission } from "@/lib/domain/roles";

type Words = { label: string; object: string; permission: Permission };

/** What an operation is called on the page, and which permission decides on it. */
export const operationWords: Record<CampaignOperationKind, Words> = {
  initiate: {
    label: "Start of the migration",
    object: "the start of the migration",
    permission: "migrations:write",
  },
  cancel: { label: "Cancellation", object: "the cancellation", permission: "migrations:write" },
  elect: { label: "Election", object: "the election", permission: "shares:write" },
  decline: { label: "Decline", object: "the decline", permission: "shares:write" },
  share: { label: "Share", object: "the share", permission: "shares:write" },
  accept: { label: "Acceptance", object: "the acceptance", permission: "shares:write" },
  acceptSecondary: {
    label: "Acceptance as secondary DCA",
    object: "the acceptance",
    permission: "shares:write",
  },
  declineSecondary: {
    label: "Decline as secondary DCA",
    object: "the decline",
    permission: "shares:write",
  },
  nudge: { label: "Nudge", object: "the nudge", permission: "shares:write" },
  shareSecondary: {
    label: "Share with a secondary DCA",
    object: "the share",
    permission: "shares:write",
  },
  importNumbers: {
    label: "Import of numbers",
    object: "the import of numbers",
    permission: "handovers:write",
  },
  migrateCampaign: {
    label: "Call to the provider",
    object: "the call to the provider",
    permission: "handovers:write",
  },
  addNumbers: {
    label: "Adding of numbers",
    object: "the adding of numbers",
    permission: "handovers:write",
  },
  importCampaign: {
    label: "Import of the campaign",
    object: "the import of the campaign",
    permission: "handovers:write",
  },
  linkNumbers: {
    label: "Order of numbers",
    object: "the order of numbers",
    permission: "handovers:write",
  },
};
