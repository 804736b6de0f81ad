"use client";

import { OperationState } from "@/components/ui/operation-state";
import { useOperations } from "@/components/ui/operations";
import { Time, useNow } from "@/components/ui/time";
import { isOpen } from "@/lib/domain/operation";
import { can, type Role, whyNot } from "@/lib/domain/roles";
import type { OperationView } from "@/lib/services/operations/dto";
import { ReviewButton } from "./detail-actions";
import { operationWords } from "./operation-words";
import { WithdrawButton } from "./withdraw-button";

const hour = 3_600_000;

const reasonsFor = (role: Role, { kind }: OperationView, purpose: string): string[] => {
  const { permission } = operationWords[kind];
  return can(role, permission) ? [] : [whyNot(permission, purpose)];
};

const canWithdraw = ({ status, waiting }: OperationView): boolean =>
  status === "QUEUED" || (status === "PENDING" && waiting);

/** Writes of this campaign that are under way, or that failed within the hour, with what to do next. */
export const OperationLines = ({ operations, role }: { operations: OperationView[]; role: Role }) => {
  const newer = useOperations(
    operations.filter((each) => isOpen(each.status)).map((each) => each.id),
    { poll: false },
  );
  const now = useNow();
  const recent = ({ finishedAt }: OperationView) =>
    finishedAt !== null && now !== null && now - Date.parse(finishedAt) < hour;
  const [latest] = operations;
  const shown = operations
    .map((each) => newer.get(each.id) ?? each)
    .filter(
      (each) => isOpen(each.status) || (each.status === "FAILED" && each.id === latest?.id && recent(each)),
    );
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Under way" className="grid rounded-lg border border-border bg-surface">
      {shown.map((operation) => (
        <li
          key={operation.id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border px-4 py-2.5 text-sm last:border-b-0"
        >
          <span className="min-w-40 font-medium">
            {operationWords[operation.kind].label}
            <span className="block text-xs font-normal text-muted">
              <Time iso={operation.createdAt} />
            </span>
          </span>
          <span className="min-w-0 flex-1">
            <OperationState operation={operation} explained />
          </span>
          {operation.status === "NEEDS_REVIEW" && (
            <ReviewButton
              operation={operation}
              reasons={reasonsFor(role, operation, "decide what happened")}
            />
          )}
          {canWithdraw(operation) && (
            <WithdrawButton
              operationId={operation.id}
              what={operationWords[operation.kind].label}
              reasons={reasonsFor(role, operation, "withdraw it")}
            />
          )}
        </li>
      ))}
    </ul>
  );
};
