"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import type { RowSelection } from "@/components/data-table/use-row-selection";
import { ratio, reasonsOf } from "@/components/list/bulk-words";
import { useRowActions } from "@/components/list/row-actions";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { askedRow } from "./asked-row";

type InboxBulkBarProps = {
  selection: RowSelection;
  rows: InboxRow[];
  outside: number;
  onShowSelected: () => void;
};

export const InboxBulkBar = ({ rows, ...bar }: InboxBulkBarProps) => {
  const all = bar.selection.query !== null;
  const { openSelected, warm } = useRowActions();
  const act = (decision: "elect" | "decline") => ({
    size: "sm" as const,
    reasons: reasonsOf(rows, decision, all),
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      openSelected(decision, rows.map(askedRow), event.currentTarget);
    },
  });
  return (
    <BulkBar summary={all ? null : ratio(rows, "elect", "decided")} {...bar}>
      <ActionButton variant="primary" {...act("elect")}>
        <CircleCheck size={14} aria-hidden />
        Elect
      </ActionButton>
      <ActionButton {...act("decline")}>
        <CircleX size={14} aria-hidden />
        Decline
      </ActionButton>
    </BulkBar>
  );
};
