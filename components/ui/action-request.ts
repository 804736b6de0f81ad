import type { Receipt } from "@/lib/services/operations/dto";

/** What the lists and the details page ask the action dialogs to do. */
export type ActionName = "initiate" | "cancel" | "elect" | "decline" | "share";
export type ActionRow = { campaignId: string; brandName: string | null };

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
