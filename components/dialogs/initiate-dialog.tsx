"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionButton } from "@/components/ui/unavailable-action";
import { initiateMigrations } from "@/lib/actions/migrations";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { CampaignIds } from "./campaign-ids";
import { FlowBody } from "./flow-body";
import { FlowFooter } from "./flow-footer";
import { InitiateCheck } from "./initiate-check";
import { MoveLine } from "./move-line";
import { PartnerField } from "./partner-field";
import { RequestErrors } from "./request-errors";
import { Stages } from "./stages";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight } from "./use-preflight";
import { counted, target } from "./words";

const stages = ["Partner", "Check"];

const hintFor = (soleProprietors: number): string | undefined =>
  soleProprietors > 0
    ? "Sole Proprietor campaigns can only go to partners that are enabled for them; the others are listed with that reason."
    : undefined;

/** One dialog with numbered stages: choose a partner, see the check and the consequences, start. */
export const InitiateDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [partner, setPartner] = useState<PartnerOption | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** Null on the first stage; each entry into the second one is a new round of checking. */
  const [round, setRound] = useState<number | null>(null);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) =>
      `${counted(count, "migration")} started. Waiting on ${partner?.name ?? "the partner"}.`,
  });
  const { rows, ids } = flow;
  const check = usePreflight({ action: "initiate", rows, partnerId: partner?.id ?? null, round, markRows });
  const problems = mergeRefused(check.problems, flow.refused);
  const missing = partner === null && attempt > 0;

  const goToCheck = () => {
    setAttempt((value) => value + 1);
    flow.forget();
    if (partner) setRound((value) => (value ?? 0) + 1);
  };
  const start = () => {
    if (partner) void flow.submit(() => initiateMigrations({ campaignIds: ids, partnerId: partner.id }));
  };
  const blockers = [
    ...(check.loading ? ["The check is still running."] : []),
    ...(check.error ? ["The check could not be made."] : []),
    ...(problems.length > 0 ? [`${counted(problems.length, "campaign")} cannot be migrated.`] : []),
  ];
  const startLabel = `Start ${target(rows.length, "migration")}`;

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      initialFocus={input}
      returnFocus={request.returnFocus}
      title={
        rows.length === 1
          ? `Migrate ${rows[0]?.campaignId ?? ""}`
          : `Migrate ${counted(rows.length, "campaign")}`
      }
      description={
        rows.length === 1
          ? "Hand the campaign over to another connectivity partner."
          : "Hand these campaigns over to another connectivity partner, all of them or none."
      }
      footer={
        <FlowFooter flow={flow}>
          {round === null ? (
            <>
              <Button onClick={flow.close}>Close</Button>
              <Button key="check" variant="primary" onClick={goToCheck}>
                Check {target(rows.length, "campaign")}
              </Button>
            </>
          ) : (
            <>
              <Button
                aria-disabled={flow.busy || undefined}
                onClick={() => {
                  if (flow.busy) return;
                  flow.forget();
                  setRound(null);
                }}
              >
                Change partner
              </Button>
              {blockers.length > 0 ? (
                <ActionButton key="blocked" variant="primary" reasons={blockers}>
                  {startLabel}
                </ActionButton>
              ) : (
                <Button
                  key="start"
                  variant="primary"
                  pending={flow.pending}
                  onClick={(event) => {
                    // The second click of a double click on the stage before is not a decision.
                    if (event.detail < 2) start();
                  }}
                >
                  {startLabel}
                </Button>
              )}
            </>
          )}
        </FlowFooter>
      }
    >
      <FlowBody
        flow={flow}
        onRetry={() => {
          setRound((value) => (value ?? 0) + 1);
        }}
      >
        <Stages names={stages} current={round === null ? 0 : 1} />
        <RequestErrors
          problems={missing ? [{ fieldId, sentence: "Choose a partner." }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ partnerId: fieldId }}
        />
        {round !== null && partner ? (
          <InitiateCheck flow={flow} check={check} partner={partner} problems={problems} />
        ) : (
          <>
            {rows.length > 1 && <CampaignIds rows={rows} />}
            <PartnerField
              id={fieldId}
              label="New connectivity partner"
              purpose="initiate"
              campaignIds={ids}
              value={partner}
              onValueChange={setPartner}
              inputRef={input}
              hint={hintFor(rows.filter((row) => row.soleProprietor).length)}
              error={missing ? "Choose a partner." : undefined}
            />
            <MoveLine rows={rows} to={partner} />
          </>
        )}
      </FlowBody>
    </Dialog>
  );
};
