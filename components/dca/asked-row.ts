import type { ActionRow } from "@/components/ui/action-request";
import type { DcaRow } from "@/lib/services/dca/dto";

/** What the dialogs of an answer show about a share. */
export const askedRow = (row: DcaRow): ActionRow => ({
  campaignId: row.campaignId,
  brandName: row.brandName,
  useCaseName: row.useCaseName,
  soleProprietor: row.soleProprietor,
  networks: row.networks,
  ...(row.downstream && {
    asked: {
      downstream: row.downstream,
      carrierTerms: null,
      previouslyAccepted: row.previouslyAccepted,
      previousUpstream: null,
    },
  }),
});
