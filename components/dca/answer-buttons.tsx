"use client";

import { useRowActions } from "@/components/list/row-actions";
import type { ActionName } from "@/components/ui/action-request";
import { OperationState } from "@/components/ui/operation-state";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { BatchKind } from "@/lib/domain/batch";
import { isOpen } from "@/lib/domain/operation";
import type { DcaRole } from "@/lib/domain/campaign";
import type { CommandState } from "@/lib/services/campaigns/dto";
import type { DcaRow } from "@/lib/services/dca/dto";
import { askedRow } from "./asked-row";

/** The registry has an answer of its own for each role. */
export const answerIn: Record<DcaRole, { accept: BatchKind; decline: BatchKind }> = {
  PRIMARY: { accept: "accept", decline: "decline" },
  SECONDARY: { accept: "acceptSecondary", decline: "declineSecondary" },
};

type Answer = { action: ActionName; label: string; state: CommandState };

/** Something is left to share: a network that nobody reaches, or one whose secondary declined. */
const wantsSecondary = ({ networks, secondary, commands }: DcaRow): boolean =>
  commands.shareSecondary.allowed &&
  (secondary?.status === "DECLINED" || (networks?.some((network) => network.by === null) ?? false));

const answersOf = (row: DcaRow): Answer[] => {
  const { role, acceptanceStatus, commands } = row;
  if (acceptanceStatus === "PENDING") {
    const { accept, decline } = answerIn[role];
    return [
      { action: accept, label: "Accept", state: commands.accept },
      { action: decline, label: "Decline", state: commands.decline },
    ];
  }
  return wantsSecondary(row)
    ? [{ action: "shareSecondary", label: "Share on", state: commands.shareSecondary }]
    : [];
};

/** Accept and decline while it waits; afterwards a primary DCA may share it on. */
export const AnswerButtons = ({ row }: { row: DcaRow }) => {
  const { open, warm } = useRowActions();
  if (row.operation && isOpen(row.operation.status)) return <OperationState operation={row.operation} />;
  const answers = answersOf(row);
  if (answers.length === 0) return <span className="text-muted">Answered</span>;
  return (
    <span className="inline-flex gap-1.5">
      {answers.map(({ action, label, state }) => (
        <ActionButton
          key={action}
          size="sm"
          reasons={state.reasons}
          aria-label={`${label} ${row.campaignId}`}
          onPointerEnter={warm}
          onFocus={warm}
          onClick={(event) => {
            open(action, [askedRow(row)], event.currentTarget);
          }}
        >
          {label}
        </ActionButton>
      ))}
    </span>
  );
};
