"use client";

import { CircleCheck, CircleX, Split } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import type { RowSelection } from "@/components/data-table/use-row-selection";
import { ratio, reasonsOf } from "@/components/list/bulk-words";
import { useRowActions } from "@/components/list/row-actions";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { BatchKind } from "@/lib/domain/batch";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaRow } from "@/lib/services/dca/dto";
import { answerIn } from "./answer-buttons";
import { askedRow } from "./asked-row";

type DcaBulkBarProps = {
  role: DcaRole;
  selection: RowSelection;
  rows: DcaRow[];
  outside: number;
  onShowSelected: () => void;
};

export const DcaBulkBar = ({ role, rows, ...bar }: DcaBulkBarProps) => {
  const { openSelected, warm } = useRowActions();
  const all = bar.selection.query !== null;
  const act = (action: BatchKind, reasons: string[]) => ({
    size: "sm" as const,
    reasons,
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      openSelected(action, rows.map(askedRow), event.currentTarget);
    },
  });
  // What was accepted can be shared on; answers are for what waits, also beside something accepted.
  const accepted = role === "PRIMARY" && rows.every((row) => row.acceptanceStatus === "ACCEPTED");
  const summary = accepted ? ratio(rows, "shareSecondary", "shared on") : ratio(rows, "accept", "answered");
  return (
    <BulkBar summary={all ? null : summary} {...bar}>
      {accepted ? (
        <ActionButton variant="primary" {...act("shareSecondary", reasonsOf(rows, "shareSecondary", all))}>
          <Split size={14} aria-hidden />
          Share with secondary DCA
        </ActionButton>
      ) : (
        <>
          <ActionButton variant="primary" {...act(answerIn[role].accept, reasonsOf(rows, "accept", all))}>
            <CircleCheck size={14} aria-hidden />
            Accept
          </ActionButton>
          <ActionButton {...act(answerIn[role].decline, reasonsOf(rows, "decline", all))}>
            <CircleX size={14} aria-hidden />
            Decline
          </ActionButton>
        </>
      )}
    </BulkBar>
  );
};
