"use client";

import { useId, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { cancelMigrations } from "@/lib/actions/migrations";
import { explanationProblem } from "@/lib/domain/explanation";
import { CampaignIds } from "./campaign-ids";
import { ExplanationField } from "./explanation-field";
import { FlowBody } from "./flow-body";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight } from "./use-preflight";
import { counted, target } from "./words";

/** Keeps or cancels; the safe button has the first focus and says what it keeps (ux.md 1.3). */
export const CancelDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const [explanation, setExplanation] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [stopped, setStopped] = useState(false);
  const [round, setRound] = useState(0);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) => `${counted(count, "migration")} canceled. The existing chain stays in use.`,
  });
  const { rows, ids } = flow;
  const check = usePreflight({ action: "cancel", rows, round, markRows });
  const refused = mergeRefused(check.problems, flow.refused);
  const problem = explanationProblem(explanation);
  const shown = stopped ? problem : null;

  const send = () => {
    setAttempt((value) => value + 1);
    setStopped(problem !== null);
    if (problem === null) void flow.submit(() => cancelMigrations({ campaignIds: ids, explanation }));
  };
  const question = `Cancel ${rows.length === 1 ? "this migration" : counted(rows.length, "migration")}?`;
  const keep = rows.length === 1 ? "Keep migration" : "Keep migrations";

  return (
    <AlertDialog
      open
      onClose={flow.close}
      pending={flow.busy}
      returnFocus={request.returnFocus}
      title={flow.receipts ? `Canceling ${counted(rows.length, "migration")}` : question}
      description={`The existing chain stays in use.${flow.receipts ? "" : " This cannot be undone."}`}
      safeLabel={flow.receipts ? "Close" : keep}
      actionLabel={flow.receipts ? null : `Cancel ${target(rows.length, "migration")}`}
      actionReasons={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be canceled.`] : []}
      onAction={send}
    >
      <FlowBody
        flow={flow}
        onRetry={() => {
          setRound((value) => value + 1);
        }}
      >
        <RequestErrors
          problems={shown ? [{ fieldId, sentence: `Explanation: ${shown}` }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ explanation: fieldId }}
        />
        <CampaignIds rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be canceled" onRemove={flow.remove} />
        <p className="text-sm text-muted">TCR tells every participant of the new chain.</p>
        <ExplanationField
          id={fieldId}
          value={explanation}
          onValueChange={setExplanation}
          hint="The participants will read this."
          error={shown ?? undefined}
        />
      </FlowBody>
    </AlertDialog>
  );
};
