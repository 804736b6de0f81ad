"use client";

import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { ActionOutcome, ActionRequest, ActionRow, RefusedRow } from "@/components/ui/action-request";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import type { InboxActions } from "./inbox-actions-context";

type DecisionOptions = {
  warm: () => void;
  caption: RefObject<HTMLElement | null>;
  /** Ids on show, in their order. */
  order: () => string[];
  onSent: (campaignIds: string[]) => void;
};

const nothingRefused: ReadonlyMap<string, string[]> = new Map();

const requestRow = (row: InboxRow): ActionRow => ({
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

const rowElement = (id: string) => document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`);

/** The first row after the decided ones that is still to be decided, else the last one before them. */
const nextRow = (order: string[], decided: string[]): HTMLElement | null => {
  const last = Math.max(...decided.map((id) => order.indexOf(id)));
  const after = order.slice(last + 1);
  const before = order.slice(0, last + 1).reverse();
  const next = [...after, ...before].find((id) => !decided.includes(id) && rowElement(id));
  return next === undefined ? null : rowElement(next);
};

/** Which decision is being taken, which rows a strict one refused, and where focus goes afterwards. */
export const useDecisions = ({ warm, caption, order, onSent }: DecisionOptions) => {
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const [refused, setRefused] = useState(nothingRefused);
  const decided = useRef<string[] | null>(null);

  const decide = useCallback<InboxActions["decide"]>(
    (decision, rows, opener) => {
      const shown = order();
      decided.current = null;
      setRefused(nothingRefused);
      setRequest({
        action: decision,
        rows: rows.map(requestRow),
        returnFocus: () => {
          if (decided.current) return nextRow(shown, decided.current) ?? caption.current;
          return opener?.isConnected ? opener : caption.current;
        },
      });
    },
    [order, caption],
  );

  const close = useCallback(
    (outcome: ActionOutcome) => {
      if (outcome.kind === "sent") {
        decided.current = outcome.receipts.map((receipt) => receipt.campaignId);
        onSent(decided.current);
      }
      setRequest(null);
    },
    [onSent],
  );

  const markRows = useCallback((rows: RefusedRow[]) => {
    setRefused(new Map(rows.map(({ campaignId, reasons }) => [campaignId, reasons])));
  }, []);

  const actions = useMemo<InboxActions>(() => ({ decide, warm }), [decide, warm]);
  return { actions, request, refused, close, markRows };
};
