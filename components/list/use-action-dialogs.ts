"use client";

import { type RefObject, useCallback, useRef, useState } from "react";
import type { ActionOutcome, ActionRequest, RefusedRow } from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { ActionName, ActionRow } from "@/components/ui/action-request";

type ActionDialogOptions = {
  warm: () => void;
  caption: RefObject<HTMLElement | null>;
  /** Ids on show, in their order. */
  order: () => string[];
  /** Whether focus goes on to the next row once something was sent, as one triages a list (ux.md 5.4). */
  moveOn: boolean;
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

const rowElement = (id: string) => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`);

/** The first row after those that were sent, else the last one before them. */
const nextRow = (order: string[], sent: string[]): HTMLElement | null => {
  const last = Math.max(...sent.map((id) => order.indexOf(id)));
  const after = order.slice(last + 1);
  const before = order.slice(0, last + 1).reverse();
  const next = [...after, ...before].find((id) => !sent.includes(id) && rowElement(id));
  return next === undefined ? null : rowElement(next);
};

/** Which dialog is open, which rows the last strict action refused, and where focus goes afterwards. */
export const useActionDialogs = ({ warm, caption, order, moveOn, onSent }: ActionDialogOptions) => {
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const [refused, setRefused] = useState(nothingRefused);
  const sent = useRef<string[] | null>(null);

  const open = useCallback(
    (action: ActionName, rows: ActionRow[], opener?: HTMLElement | null) => {
      const shown = order();
      sent.current = null;
      setRefused(nothingRefused);
      setRequest({
        action,
        rows,
        returnFocus: () => {
          if (moveOn && sent.current) return nextRow(shown, sent.current) ?? caption.current;
          return opener?.isConnected ? opener : caption.current;
        },
      });
    },
    [order, moveOn, caption],
  );

  const close = useCallback(
    (outcome: ActionOutcome) => {
      if (outcome.kind === "sent") {
        const already = outcome.receipts.filter((receipt) => receipt.alreadyQueued).length;
        announce(wordsFor(outcome.receipts.length - already, already));
        sent.current = outcome.receipts.map((receipt) => receipt.campaignId);
        onSent(sent.current);
      }
      setRequest(null);
    },
    [onSent],
  );

  const markRows = useCallback((rows: RefusedRow[]) => {
    setRefused(new Map(rows.map(({ campaignId, reasons }) => [campaignId, reasons])));
  }, []);

  const clearMarks = useCallback(() => {
    setRefused(nothingRefused);
  }, []);

  return { open, warm, request, refused, close, markRows, clearMarks };
};
