"use client";

import { useEffect, useState } from "react";
import { useOperations } from "@/components/ui/operations";
import { isOpen } from "@/lib/domain/operation";
import type { OperationView, Receipt } from "@/lib/services/operations/dto";

/** How long a dialog waits for the registry before it says that the work goes on without it. */
const patience = 8000;

export type Sending = {
  operations: ReadonlyMap<string, OperationView>;
  /** Answers are still to come and the dialog is still waiting for them. */
  waiting: boolean;
  /** Answers are still to come, and the dialog no longer waits. */
  late: boolean;
  failed: string[];
};

const noReceipts: Receipt[] = [];

/** Follows what was sent; `onAllDone` is called once when the registry has carried out everything. */
export const useSending = (receipts: Receipt[] | null, onAllDone: () => void): Sending => {
  const sent = receipts ?? noReceipts;
  const operations = useOperations(sent.map((receipt) => receipt.operationId));
  const [lateFor, setLateFor] = useState<Receipt[] | null>(null);

  useEffect(() => {
    if (!receipts) return;
    const timer = setTimeout(() => {
      setLateFor(receipts);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [receipts]);

  const statusOf = (receipt: Receipt) => operations.get(receipt.operationId)?.status;
  const open = sent.some((receipt) => {
    const status = statusOf(receipt);
    return status === undefined || (isOpen(status) && status !== "NEEDS_REVIEW");
  });
  const allDone = sent.length > 0 && sent.every((receipt) => statusOf(receipt) === "DONE");

  useEffect(() => {
    if (allDone) onAllDone();
    // Only the moment of completion counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [allDone]);

  return {
    operations,
    waiting: open && lateFor !== receipts,
    late: open && lateFor === receipts,
    failed: sent.filter((receipt) => statusOf(receipt) === "FAILED").map((receipt) => receipt.campaignId),
  };
};
