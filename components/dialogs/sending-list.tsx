"use client";

import { useEffect, useRef } from "react";
import type { ActionRow } from "@/components/ui/action-request";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { OperationState } from "@/components/ui/operation-state";
import type { OperationView, Receipt } from "@/lib/services/operations/dto";
import type { ActionFlow } from "./use-action-flow";

const State = ({ receipt, operation }: { receipt: Receipt; operation: OperationView | undefined }) => {
  if (operation?.status === "DONE") return <Badge tone="success">Done</Badge>;
  if (receipt.alreadyQueued && operation?.status !== "FAILED")
    return <Badge tone="neutral">Already queued</Badge>;
  if (!operation) return <Badge tone="info">Sending…</Badge>;
  return <OperationState operation={operation} />;
};

const Explanation = ({ operation }: { operation: OperationView }) => {
  const sentence = [operation.sentence, operation.nextStep].filter(Boolean).join(" ");
  if (operation.status === "DONE" || sentence === "") return null;
  return (
    <p className="col-span-2 text-xs break-words text-muted">
      {sentence} {operation.code && <span className="font-mono">{operation.code}</span>}
    </p>
  );
};

type RowProps = { receipt: Receipt; brandName: string | null; operation: OperationView | undefined };

const Row = ({ receipt, brandName, operation }: RowProps) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-border px-3 py-2 text-sm last:border-b-0">
    <span className="flex min-w-0 items-baseline gap-2">
      <span className="font-mono font-medium">{receipt.campaignId}</span>
      <span className="truncate text-muted">{brandName}</span>
    </span>
    <State receipt={receipt} operation={operation} />
    {operation && <Explanation operation={operation} />}
  </li>
);

const headingOf = ({ sending, receipts }: ActionFlow): string => {
  if (sending.waiting) return "Sending to TCR…";
  if (sending.failed.length === 0) return sending.late ? "Not answered yet" : "Sent to TCR";
  return receipts?.length === 1
    ? "It could not be carried out"
    : `${String(sending.failed.length)} of ${String(receipts?.length ?? 0)} could not be carried out`;
};

/** Results row by row, failures first (A4); takes the focus from the button that is gone. */
export const SendingList = ({ flow, rows }: { flow: ActionFlow; rows: ActionRow[] }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { receipts, sending } = flow;
  if (!receipts) return null;
  const failedFirst = [...receipts].sort(
    (a, b) => Number(sending.failed.includes(b.campaignId)) - Number(sending.failed.includes(a.campaignId)),
  );
  return (
    <section className="grid gap-3">
      <h3 ref={heading} tabIndex={-1} className="text-base outline-none">
        {headingOf(flow)}
      </h3>
      {sending.late && (
        <Banner tone="info">
          TCR has not answered yet. It goes on; {receipts.length === 1 ? "this row" : "each row"} will show
          the result.
        </Banner>
      )}
      <ul
        aria-busy={sending.waiting || undefined}
        className="grid max-h-72 overflow-y-auto rounded-lg border border-border"
      >
        {failedFirst.map((receipt) => (
          <Row
            key={receipt.campaignId}
            receipt={receipt}
            brandName={rows.find((row) => row.campaignId === receipt.campaignId)?.brandName ?? null}
            operation={sending.operations.get(receipt.operationId)}
          />
        ))}
      </ul>
    </section>
  );
};
