"use client";

import { type RefObject, useCallback, useMemo, useState } from "react";
import type { ActionOutcome, ActionRequest, RefusedRow } from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { CampaignActions } from "./campaign-actions-context";

type ActionDialogOptions = {
  warm: () => void;
  caption: RefObject<HTMLElement | null>;
  onSent: (campaignIds: string[]) => void;
};

const nothingRefused: ReadonlyMap<string, string[]> = new Map();

const wordsFor = (queued: number, already: number) =>
  [
    queued > 0 ? `${String(queued)} sent to TCR.` : null,
    already > 0 ? `${String(already)} already queued.` : null,
  ]
    .filter(Boolean)
    .join(" ");

/** Which dialog is open, and which rows the last strict action refused. */
export const useActionDialogs = ({ warm, caption, onSent }: ActionDialogOptions) => {
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const [refused, setRefused] = useState(nothingRefused);

  const open = useCallback<CampaignActions["open"]>(
    (action, rows, opener) => {
      setRefused(nothingRefused);
      setRequest({
        action,
        rows,
        returnFocus: () => (opener?.isConnected ? opener : caption.current),
      });
    },
    [caption],
  );

  const close = useCallback(
    (outcome: ActionOutcome) => {
      setRequest(null);
      if (outcome.kind === "dismissed") return;
      const already = outcome.receipts.filter((receipt) => receipt.alreadyQueued).length;
      announce(wordsFor(outcome.receipts.length - already, already));
      onSent(outcome.receipts.map((receipt) => receipt.campaignId));
    },
    [onSent],
  );

  const markRows = useCallback((rows: RefusedRow[]) => {
    setRefused(new Map(rows.map(({ campaignId, reasons }) => [campaignId, reasons])));
  }, []);

  const clearMarks = useCallback(() => {
    setRefused(nothingRefused);
  }, []);

  const actions = useMemo(() => ({ open, warm }), [open, warm]);
  return { actions, request, refused, close, markRows, clearMarks };
};
