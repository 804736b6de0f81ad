"use client";

import { CircleCheck, CircleX, Split } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { ratio, reasonsOf } from "@/components/list/bulk-words";
import { useRowActions } from "@/components/list/row-actions";
import type { ActionName } from "@/components/ui/action-request";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaRow } from "@/lib/services/dca/dto";
import { answerIn } from "./answer-buttons";
import { askedRow } from "./asked-row";

type DcaBulkBarProps = {
  role: DcaRole;
  rows: DcaRow[];
  outside: number;
  onShowSelected: () => void;
  onClear: () => void;
};

export const DcaBulkBar = ({ role, rows, ...bar }: DcaBulkBarProps) => {
  const { open, warm } = useRowActions();
  const act = (action: ActionName, reasons: string[]) => ({
    size: "sm" as const,
    reasons,
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      open(action, rows.map(askedRow), event.currentTarget);
    },
  });
  // What was accepted can be shared on; answers are for what waits, also beside something accepted.
  const accepted = role === "PRIMARY" && rows.every((row) => row.acceptanceStatus === "ACCEPTED");
  const summary = accepted ? ratio(rows, "shareSecondary", "shared on") : ratio(rows, "accept", "answered");
  return (
    <BulkBar count={rows.length} summary={summary} {...bar}>
      {accepted ? (
        <ActionButton variant="primary" {...act("shareSecondary", reasonsOf(rows, "shareSecondary"))}>
          <Split size={14} aria-hidden />
          Share with secondary DCA
        </ActionButton>
      ) : (
        <>
          <ActionButton variant="primary" {...act(answerIn[role].accept, reasonsOf(rows, "accept"))}>
            <CircleCheck size={14} aria-hidden />
            Accept
          </ActionButton>
          <ActionButton {...act(answerIn[role].decline, reasonsOf(rows, "decline"))}>
            <CircleX size={14} aria-hidden />
            Decline
          </ActionButton>
        </>
      )}
    </BulkBar>
  );
};
