"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { type Decision, useInboxActions } from "./inbox-actions-context";

type InboxBulkBarProps = {
  rows: InboxRow[];
  outside: number;
  onShowSelected: () => void;
  onClear: () => void;
};

const format = new Intl.NumberFormat("en-US");

/** Why nothing of the selection can be decided; none when at least one row can. */
const reasonsOf = (rows: InboxRow[], decision: Decision): string[] =>
  rows.some((row) => row.commands[decision].allowed)
    ? []
    : [...new Set(rows.flatMap((row) => row.commands[decision].reasons))].slice(0, 3);

const summaryOf = (rows: InboxRow[]): string => {
  const count = rows.filter((row) => row.commands.elect.allowed).length;
  return `${format.format(count)} of ${format.format(rows.length)} can be decided`;
};

export const InboxBulkBar = ({ rows, outside, onShowSelected, onClear }: InboxBulkBarProps) => {
  const { decide, warm } = useInboxActions();
  const act = (decision: Decision) => ({
    size: "sm" as const,
    reasons: reasonsOf(rows, decision),
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      decide(decision, rows, event.currentTarget);
    },
  });
  return (
    <BulkBar
      count={rows.length}
      summary={summaryOf(rows)}
      outside={outside}
      onShowSelected={onShowSelected}
      onClear={onClear}
    >
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
