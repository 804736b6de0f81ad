"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition } from "react";
import { counted, number } from "@/components/dialogs/words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/status-region";
import { confirmSwitch } from "@/lib/actions/handovers";
import type { ActionError } from "@/lib/actions/result";
import { durationText } from "@/lib/domain/handover/downtime";
import type { HandoverDetail } from "@/lib/services/handovers/dto";

type SwitchDialogProps = { handover: HandoverDetail; rowIds: string[]; onClose: () => void };

/** The one point of no free return: typed, and with what happens said before (ux.md 6.8, step 3). */
export const SwitchDialog = ({ handover, rowIds, onClose }: SwitchDialogProps) => {
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<ActionError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [pending, startTransition] = useTransition();
  const campaigns = handover.campaigns.filter(({ rowId }) => rowIds.includes(rowId));
  const numbers = campaigns.reduce((sum, each) => sum + each.numbers.total, 0);
  const phrase = campaigns.length === 1 ? (campaigns[0]?.campaignId ?? "") : String(campaigns.length);
  const unchecked = campaigns.filter(
    ({ own, osr, numbers: { total } }) => own && (osr === null || osr.right < total),
  ).length;

  const confirm = () => {
    startTransition(async () => {
      const result = await confirmSwitch({ handoverId: handover.id, rowIds, confirm: typed });
      setAttempt((value) => value + 1);
      if (!result.ok) {
        setError(result.error);
        // Somebody else may have been quicker: the page shows how it stands.
        router.refresh();
        return;
      }
      announce(`Confirmed. The downtime of ${counted(campaigns.length, "campaign")} has begun.`);
      onClose();
      router.refresh();
    });
  };

  return (
    <AlertDialog
      open
      onClose={onClose}
      title={`Confirm the switch of ${counted(campaigns.length, "campaign")}?`}
      description={
        <>
          <strong className="font-medium text-text">Downtime starts when you confirm.</strong>{" "}
          {numbers === 1 ? "This number" : `These ${counted(numbers, "number")}`} cannot send or receive until{" "}
          {handover.providerName} reports REGISTERED.
        </>
      }
      safeLabel="Not yet"
      actionLabel="Start downtime"
      onAction={confirm}
      pending={pending}
    >
      <div className="grid gap-3">
        <ErrorSummary
          errors={
            error === null
              ? []
              : [
                  {
                    ...(error.fields["confirm"] === undefined ? {} : { fieldId: id }),
                    sentence: error.sentence,
                    nextStep: error.nextStep,
                  },
                ]
          }
          attempt={attempt}
        />
        <ul className="grid list-disc gap-1 ps-5 text-sm">
          <li>
            You have changed the OSR records to NNID{" "}
            <span className="font-mono">{handover.nnid ?? "none"}</span>.
          </li>
          <li>{handover.providerName} is called at once, for each campaign.</li>
          <li>
            {handover.forecast === null
              ? "Usually a few minutes. None of this hand-over has been measured yet."
              : `The ${number(handover.forecast.measured)} before took ${durationText(handover.forecast.usualMs)}, at most ${durationText(handover.forecast.longestMs)}.`}
          </li>
          <li>From now on the choices are to go on, or to roll the OSR back.</li>
          {unchecked > 0 && (
            <li>
              <strong className="font-medium text-warning-fg">
                The number registry does not show the new NNID of every number yet, for{" "}
                {counted(unchecked, "campaign")}.
              </strong>{" "}
              It may lag. Confirm only if you have changed them all.
            </li>
          )}
        </ul>
        <Field
          id={id}
          label={
            campaigns.length === 1 ? `Type ${phrase} to confirm` : `Type ${phrase}, the number of campaigns`
          }
          required
          error={error?.fields["confirm"]}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
    </AlertDialog>
  );
};
