import type { ActionRow } from "@/components/ui/action-request";
import type { InboxRow } from "@/lib/services/campaigns/dto";

/** What the dialogs of a decision show about a share. */
export const askedRow = (row: InboxRow): ActionRow => ({
  campaignId: row.campaignId,
  brandName: row.brandName,
  useCaseName: row.useCaseName,
  soleProprietor: row.soleProprietor,
  upstream: row.previousUpstream,
  asked: {
    downstream: row.downstream,
    carrierTerms: row.carrierTerms,
    previouslyAccepted: row.previouslyAccepted,
    previousUpstream: row.previousUpstream,
  },
});
