"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { ratio, reasonsOf } from "@/components/list/bulk-words";
import { useRowActions } from "@/components/list/row-actions";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { askedRow } from "./asked-row";

type InboxBulkBarProps = {
  rows: InboxRow[];
  outside: number;
  onShowSelected: () => void;
  onClear: () => void;
};

export const InboxBulkBar = ({ rows, ...bar }: InboxBulkBarProps) => {
  const { open, warm } = useRowActions();
  const act = (decision: "elect" | "decline") => ({
    size: "sm" as const,
    reasons: reasonsOf(rows, decision),
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      open(decision, rows.map(askedRow), event.currentTarget);
    },
  });
  return (
    <BulkBar count={rows.length} summary={ratio(rows, "elect", "decided")} {...bar}>
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
