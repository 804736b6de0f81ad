"use client";

import { useRowActions } from "@/components/list/row-actions";
import { OperationState } from "@/components/ui/operation-state";
import { ActionButton } from "@/components/ui/unavailable-action";
import { isOpen } from "@/lib/domain/operation";
import type { InboxRow } from "@/lib/services/campaigns/dto";
import { askedRow } from "./asked-row";

const words = { elect: "Elect", decline: "Decline" };

/** Nothing to decide, nothing to press: an answered share shows no buttons. */
export const DecisionButtons = ({ row }: { row: InboxRow }) => {
  const { open, warm } = useRowActions();
  if (row.operation && isOpen(row.operation.status)) return <OperationState operation={row.operation} />;
  if (row.sharingStatus !== "PENDING") return <span className="text-muted">Answered</span>;
  return (
    <span className="inline-flex gap-1.5">
      {(["elect", "decline"] as const).map((decision) => (
        <ActionButton
          key={decision}
          size="sm"
          reasons={row.commands[decision].reasons}
          aria-label={`${words[decision]} ${row.campaignId}`}
          onPointerEnter={warm}
          onFocus={warm}
          onClick={(event) => {
            open(decision, [askedRow(row)], event.currentTarget);
          }}
        >
          {words[decision]}
        </ActionButton>
      ))}
    </span>
  );
};
