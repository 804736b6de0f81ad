"use client";

import { useId, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { SummaryError } from "@/components/ui/error-summary";
import { declineShares } from "@/lib/actions/shares";
import { type RejectionCategory, requiredExplanationProblem } from "@/lib/domain/explanation";
import { AskedSummary } from "./asked-summary";
import { CategoryField } from "./category-field";
import { ExplanationField } from "./explanation-field";
import { FlowBody } from "./flow-body";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight } from "./use-preflight";
import { counted, named, target } from "./words";

const Preview = ({ reader, text }: { reader: string; text: string }) => (
  <figure className="grid gap-1 text-sm">
    <figcaption className="text-muted">
      <strong className="font-medium text-text">{reader}</strong> will read exactly this text.
    </figcaption>
    <blockquote className="max-h-32 overflow-y-auto rounded-md border border-border bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
      {text.trim() === "" ? <span className="text-muted">Nothing written yet.</span> : text}
    </blockquote>
  </figure>
);

/** Rejects what a partner shared: categories and a text, both required by TCR (ux.md 6.6). */
export const DeclineDialog = ({ request, onClose, markRows }: DialogProps) => {
  const id = useId();
  const [categories, setCategories] = useState<RejectionCategory[]>([]);
  const [explanation, setExplanation] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) => `${counted(count, "campaign")} declined.`,
  });
  const { rows, ids } = flow;
  // A secondary DCA has an answer of its own at the registry.
  const role = request.action === "declineSecondary" ? "SECONDARY" : "PRIMARY";
  const action = role === "SECONDARY" ? "declineSecondary" : "decline";
  const check = usePreflight({ action, rows, round, markRows });
  const refused = mergeRefused(check.problems, flow.refused);

  const fieldIds = { categories: `${id}-categories`, explanation: `${id}-explanation` };
  const problemOf = {
    categories: categories.length === 0 ? "Choose at least one rejection category." : null,
    explanation: requiredExplanationProblem(explanation),
  };
  const tried = attempt > 0;
  const problems: SummaryError[] = [
    ...(problemOf.categories ? [{ fieldId: fieldIds.categories, sentence: problemOf.categories }] : []),
    ...(problemOf.explanation ? [{ fieldId: fieldIds.explanation, sentence: problemOf.explanation }] : []),
  ];
  const readers = rows.flatMap((row) => row.asked?.downstream.name ?? []);

  const send = () => {
    setAttempt((value) => value + 1);
    if (problems.length === 0)
      void flow.submit(() => declineShares({ campaignIds: ids, categories, explanation, role }));
  };

  const question = `Decline ${rows.length === 1 ? "this campaign" : counted(rows.length, "campaign")}?`;
  const back = rows.length === 1 ? "The campaign goes back" : "Each campaign goes back";

  return (
    <AlertDialog
      open
      onClose={flow.close}
      pending={flow.busy}
      returnFocus={request.returnFocus}
      title={flow.receipts ? `Declining ${counted(rows.length, "campaign")}` : question}
      description={`${back} to the partner that shared it.${flow.receipts ? "" : " This cannot be undone."}`}
      safeLabel={flow.receipts ? "Close" : "Go back"}
      actionLabel={flow.receipts ? null : `Decline ${target(rows.length, "campaign")}`}
      actionReasons={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be declined.`] : []}
      onAction={send}
    >
      <FlowBody
        flow={flow}
        onRetry={() => {
          setRound((value) => value + 1);
        }}
      >
        <RequestErrors
          problems={tried ? problems : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={fieldIds}
        />
        <AskedSummary rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be declined" onRemove={flow.remove} />
        <CategoryField
          id={fieldIds.categories}
          value={categories}
          onValueChange={setCategories}
          error={tried ? (problemOf.categories ?? undefined) : undefined}
        />
        <ExplanationField
          id={fieldIds.explanation}
          required
          value={explanation}
          onValueChange={setExplanation}
          hint={rows.length === 1 ? "What has to change." : "One text for all of them."}
          error={tried ? (problemOf.explanation ?? undefined) : undefined}
        />
        <Preview reader={readers.length > 0 ? named(readers) : "The downstream partner"} text={explanation} />
      </FlowBody>
    </AlertDialog>
  );
};
