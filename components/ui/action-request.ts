import type { InboxRow } from "@/lib/services/campaigns/dto";
import type { NetworkView } from "@/lib/services/dca/detail-dto";
import type { OperationView, Receipt } from "@/lib/services/operations/dto";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** What the lists and the details page ask the action dialogs to do. */
export type ActionName =
  | "initiate"
  | "cancel"
  | "elect"
  | "decline"
  | "share"
  | "accept"
  | "acceptSecondary"
  | "declineSecondary"
  | "shareSecondary"
  | "nudge";

/** What a partner asks of this account; elect and decline show it. */
export type AskedShare = Pick<
  InboxRow,
  "downstream" | "carrierTerms" | "previouslyAccepted" | "previousUpstream"
>;

export type ActionRow = {
  campaignId: string;
  brandName: string | null;
  useCaseName?: string;
  soleProprietor?: boolean;
  /** The partner that has it now, for the line "Koch Industries → Infobip". */
  upstream?: PartnerRef | null;
  asked?: AskedShare;
  /** A DCA's: networks that the campaign asks for, and who reaches each. */
  networks?: NetworkView[] | null;
};

export type ActionRequest = {
  action: ActionName;
  rows: ActionRow[];
  /** Where focus goes when the dialog closes: the opener, or the list's caption when its row is gone. */
  returnFocus: () => HTMLElement | null;
};

export type ActionOutcome = { kind: "dismissed" } | { kind: "sent"; receipts: Receipt[] };

export type RefusedRow = { campaignId: string; reasons: string[] };

export type ActionDialogsProps = {
  request: ActionRequest | null;
  onClose: (outcome: ActionOutcome) => void;
  /** Rows that stopped a strict action, for the list to mark. */
  markRows: (rows: RefusedRow[]) => void;
};

/** Asks a person what became of a write that nobody can tell. */
export type ReviewDialogProps = {
  operation: OperationView;
  /** "the start of the migration" */
  what: string;
  onClose: (resolved: boolean) => void;
  returnFocus: () => HTMLElement | null;
};
