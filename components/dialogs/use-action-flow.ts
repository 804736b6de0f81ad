"use client";

import { useState } from "react";
import type {
  ActionDialogsProps,
  ActionRequest,
  ActionRow,
  RefusedRow,
} from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { Receipt } from "@/lib/services/operations/dto";
import { type Call, useRequest } from "./use-request";
import { useSending } from "./use-sending";

export type DialogProps = Omit<ActionDialogsProps, "request"> & { request: ActionRequest };

type FlowOptions = DialogProps & {
  /** Said when everything was carried out: "3 migrations started. Waiting on Northwind." */
  doneText: (count: number) => string;
};

/** What all action dialogs share: rows that can shrink, one request at a time, and the wait for its results. */
export const useActionFlow = ({ request, onClose, markRows, doneText }: FlowOptions) => {
  const [rows, setRows] = useState<ActionRow[]>(request.rows);
  const [receipts, setReceipts] = useState<Receipt[] | null>(null);
  const [sent, setSent] = useState<Receipt[]>([]);
  const [refused, setRefused] = useState<RefusedRow[]>([]);
  const { pending, failure, send, forget } = useRequest();

  const sending = useSending(receipts, () => {
    onClose({ kind: "sent", receipts: sent });
    announce(doneText(sent.length));
  });
  /** What failed counts as not sent: the list keeps it selected for another try. */
  const leave = () => {
    const carried = sent.filter((receipt) => !sending.failed.includes(receipt.campaignId));
    onClose(carried.length > 0 ? { kind: "sent", receipts: carried } : { kind: "dismissed" });
  };
  const busy = pending || sending.waiting;

  const submit = async (call: Call<{ receipts: Receipt[] }>) => {
    const result = await send(call);
    if (!result) return;
    if (result.ok) {
      markRows([]);
      setSent((before) => [
        ...before.filter((old) => !result.data.receipts.some((each) => each.campaignId === old.campaignId)),
        ...result.data.receipts,
      ]);
      setReceipts(result.data.receipts);
    } else if (result.error.rows.length > 0) {
      setRefused(result.error.rows);
      markRows(result.error.rows);
    }
  };

  const present = new Set(rows.map((row) => row.campaignId));
  return {
    rows,
    ids: rows.map((row) => row.campaignId),
    receipts,
    sending,
    pending,
    busy,
    failure,
    submit,
    /** Rows that stopped the last attempt. */
    refused: refused.filter((row) => present.has(row.campaignId)),
    remove: (ids: string[]) => {
      setRows((before) => before.filter((row) => !ids.includes(row.campaignId)));
      forget();
    },
    /** Back to the form with what failed; everything filled in is still there. */
    retryFailed: () => {
      setSent((before) => before.filter((receipt) => !sending.failed.includes(receipt.campaignId)));
      setRows((before) => before.filter((row) => sending.failed.includes(row.campaignId)));
      setReceipts(null);
      setRefused([]);
    },
    forget: () => {
      setRefused([]);
      forget();
    },
    close: () => {
      if (!busy) leave();
    },
  };
};

export type ActionFlow = ReturnType<typeof useActionFlow>;
