"use client";

import { useState } from "react";
import { counted, number } from "@/components/dialogs/words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { RejectionCategory } from "@/lib/domain/explanation";
import { isConfirmed } from "@/lib/domain/batch";
import type { BatchDetail } from "@/lib/services/batches/dto";
import { ConfirmFields } from "./confirm-fields";
import { ModeChoice } from "./mode-choice";
import { emptyPace, PaceFields, paceProblem, startOf } from "./pace-fields";
import { PartnersRead, saysToPartners, textProblem } from "./partners-read";
import type { BatchActions } from "./use-batch";
import { asksForPartner } from "./what-card";
import { lasting, limitWords, startLabel } from "./words";

type ReviewCardProps = { batch: BatchDetail; actions: BatchActions };

const ids = {
  explanation: "batch-explanation",
  categories: "batch-categories",
  confirm: "batch-confirm",
  at: "batch-at",
};

const Consequences = ({ batch }: { batch: BatchDetail }) => (
  <div className="grid gap-1 text-sm text-muted">
    <p>
      {batch.atLeastMs > 0 && `Takes at least ${lasting(batch.atLeastMs)}: `}
      TCR takes {limitWords(batch.limit)}. You can leave this page meanwhile. A click on one campaign
      overtakes the batch.
    </p>
    {batch.kind === "initiate" && (
      <p>
        The current chain of each campaign carries traffic until the new one is complete. What is not complete
        after 30 days is canceled by TCR. The new partner may need downtime to move numbers.
      </p>
    )}
    {batch.kind === "cancel" && <p>The existing chains stay in use. This cannot be undone.</p>}
  </div>
);

/** The last step: how many, how fast, when, and a deliberate start (ux.md 6.3, step 5). */
export const ReviewCard = ({ batch, actions }: ReviewCardProps) => {
  const { counts, kind, confirmation, commands } = batch;
  const [strict, setStrict] = useState(batch.strict);
  const [pace, setPace] = useState(emptyPace);
  const [typed, setTyped] = useState({ confirm: "", confirmAccount: "" });
  const [explanation, setExplanation] = useState(batch.args.explanation ?? "");
  const [categories, setCategories] = useState<RejectionCategory[]>(batch.args.categories ?? []);
  const [attempt, setAttempt] = useState(0);

  const says = saysToPartners(kind);
  const decline = says === "required";
  const problems = [
    ...(decline && categories.length === 0
      ? [{ fieldId: ids.categories, sentence: "Choose at least one rejection category." }]
      : []),
    ...[textProblem(explanation, decline)].flatMap((sentence) =>
      sentence === null ? [] : [{ fieldId: ids.explanation, sentence }],
    ),
    ...[paceProblem(pace, counts.ready)].flatMap((sentence) =>
      sentence === null ? [] : [{ fieldId: ids.at, sentence }],
    ),
    ...(isConfirmed(confirmation, typed)
      ? []
      : [{ fieldId: ids.confirm, sentence: `Type “${confirmation?.phrase ?? ""}” to confirm.` }]),
  ];
  const tried = attempt > 0;
  const blockers = [
    ...commands.start.reasons,
    ...(strict && counts.skipped > 0 ? [`${counted(counts.skipped, "campaign")} cannot take part.`] : []),
  ];
  const start = () => {
    setAttempt((value) => value + 1);
    if (problems.length > 0) return;
    const args = says === null ? undefined : { explanation, ...(decline ? { categories } : {}) };
    actions.start(args, { strict, ...startOf(pace), ...typed });
  };
  const step = asksForPartner(kind) ? "3" : "2";

  return (
    <Card title={`${step}. Review and start`}>
      <div className="grid max-w-2xl gap-4">
        <ErrorSummary errors={tried ? problems : []} attempt={attempt} />
        {counts.skipped > 0 && (
          <ModeChoice ready={counts.ready} skipped={counts.skipped} strict={strict} onStrict={setStrict} />
        )}
        {says !== null && (
          <PartnersRead
            ids={ids}
            required={decline}
            explanation={explanation}
            onExplanation={setExplanation}
            categories={categories}
            onCategories={setCategories}
            tried={tried}
          />
        )}
        <PaceFields id={ids.at} pace={pace} onPace={setPace} />
        <Consequences batch={batch} />
        {confirmation !== null && (
          <ConfirmFields id={ids.confirm} confirmation={confirmation} typed={typed} onTyped={setTyped} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-border pt-3">
        {blockers.length > 0 ? (
          <ActionButton variant="primary" reasons={blockers}>
            {startLabel(kind, counts.ready)}
          </ActionButton>
        ) : (
          <Button variant="primary" pending={actions.pending} onClick={start}>
            {startLabel(kind, counts.ready)}
          </Button>
        )}
        <ActionButton variant="ghost" reasons={commands.discard.reasons} onClick={actions.discard}>
          Discard draft
        </ActionButton>
        <span className="text-sm text-muted tabular-nums">
          {counts.skipped > 0 && !strict && `${number(counts.skipped)} are skipped.`}
        </span>
      </div>
    </Card>
  );
};
