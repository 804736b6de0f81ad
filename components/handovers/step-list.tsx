"use client";

import { counted, number } from "@/components/dialogs/words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/unavailable-action";
import { stepWords } from "@/lib/domain/handover/steps";
import type { HandoverDetail, StepView } from "@/lib/services/handovers/dto";
import type { HandoverActions } from "./use-handover";
import { againLabel, stepLabel, stepTone } from "./words";

type StepListProps = {
  handover: HandoverDetail;
  actions: HandoverActions;
  /** Only these campaigns; all where none is chosen. */
  chosen: ReadonlySet<string>;
  /** Opens the dialog that confirms the switch. */
  onSwitch: (rowIds: string[]) => void;
};

const countWords = ({ counts, heldUp }: StepView): string => {
  const shown = { ...counts, READY: counts.READY - heldUp, BLOCKED: heldUp };
  return (["DONE", "FAILED", "RUNNING", "WAITING", "READY", "BLOCKED"] as const)
    .filter((status) => shown[status] > 0)
    .map((status) => `${number(shown[status])} ${stepWords[status].toLowerCase()}`)
    .join(" · ");
};

const Lines = ({ lines, className }: { lines: string[]; className: string }) =>
  lines.length === 0 ? null : (
    <ul className={`grid gap-0.5 text-sm ${className}`}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );

/** What went wrong, and what keeps campaigns from going on here, each with what to do. */
const Against = ({ step }: { step: StepView }) => {
  const { counts, ready, failed, heldUp, reasons, trouble, troubles } = step;
  const nothing = ready.length + failed.length === 0;
  return (
    <>
      <Lines lines={troubles} className="text-danger-fg" />
      {counts.FAILED > 0 && !troubles.some((each) => each.includes(trouble)) && (
        <p className="text-sm text-muted">{trouble}</p>
      )}
      {!nothing && heldUp > 0 && (
        <p className="text-sm text-warning-fg">{counted(heldUp, "campaign")} cannot begin yet:</p>
      )}
      {(nothing || heldUp > 0) && <Lines lines={reasons} className="text-warning-fg" />}
    </>
  );
};

const Buttons = ({ step, handover, actions, chosen, onSwitch }: StepListProps & { step: StepView }) => {
  const among = (ids: string[]) => (chosen.size === 0 ? ids : ids.filter((id) => chosen.has(id)));
  const ready = among(step.ready);
  const failed = among(step.failed);
  const isSwitch = step.by === "person";
  const permission = isSwitch
    ? handover.may.switch
      ? []
      : [handover.may.whyNotSwitch]
    : handover.may.write
      ? []
      : [handover.may.whyNotWrite];
  const blocked = actions.pending ? ["One moment."] : permission;
  const waits = step.counts.READY + step.counts.FAILED > 0;
  const act = (ids: string[]) => {
    if (step.downtime === "starts") onSwitch(ids);
    else if (step.by === "person") actions.traffic(ids);
    else actions.begin(step.key, ids);
  };
  if (ready.length === 0 && failed.length === 0) {
    const nothing = chosen.size > 0 ? ["None of the chosen campaigns can do this now."] : step.reasons;
    if (!waits || nothing.length === 0 || step.by === "provider") return null;
    return (
      <ActionButton size="sm" reasons={nothing}>
        {stepLabel(step.key, step.counts.READY + step.counts.FAILED, handover.providerName)}
      </ActionButton>
    );
  }
  return (
    <>
      {ready.length > 0 && (
        <ActionButton
          size="sm"
          variant={step.downtime === "starts" ? "danger" : "primary"}
          reasons={blocked}
          onClick={() => {
            act(ready);
          }}
        >
          {stepLabel(step.key, ready.length, handover.providerName)}
        </ActionButton>
      )}
      {failed.length > 0 && (
        <ActionButton
          size="sm"
          reasons={actions.pending ? ["One moment."] : handover.may.write ? [] : [handover.may.whyNotWrite]}
          onClick={() => {
            actions.begin(step.key, failed);
          }}
        >
          {againLabel(step.key, failed.length, handover.providerName)}
        </ActionButton>
      )}
      {failed.length > 0 && step.mayBeLeft === true && (
        <ActionButton
          size="sm"
          className="max-sm:h-auto max-sm:min-h-7 max-sm:shrink max-sm:py-1 max-sm:text-start max-sm:whitespace-normal"
          reasons={actions.pending ? ["One moment."] : handover.may.switch ? [] : [handover.may.whyNotSwitch]}
          onClick={() => {
            actions.leave(failed);
          }}
        >
          Go on without the other numbers of {counted(failed.length, "campaign")}
        </ActionButton>
      )}
    </>
  );
};

const Step = ({ index, ...props }: StepListProps & { step: StepView; index: number }) => {
  const { step, handover } = props;
  const blocked = step.status === "BLOCKED";
  return (
    <li
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 border-b border-border py-3 last:border-b-0"
      aria-current={step.status !== "BLOCKED" && step.status !== "DONE" ? "step" : undefined}
    >
      <span
        aria-hidden
        className={`mt-px inline-flex size-6 items-center justify-center rounded-full border text-xs tabular-nums ${
          blocked ? "border-border text-muted" : "border-accent text-link"
        }`}
      >
        {index + 1}
      </span>
      <div className="grid min-w-0 gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="text-base font-medium">
            <span className="sr-only">Step {index + 1}: </span>
            {step.title}
          </h3>
          <Badge tone={stepTone[step.status]}>{stepWords[step.status]}</Badge>
          {handover.campaigns.length > 1 && (
            <span className="text-sm text-muted tabular-nums">{countWords(step)}</span>
          )}
        </div>
        <p className="text-sm text-muted">
          {step.what} <span className="whitespace-normal">Done when: {step.endedBy}</span>
        </p>
        <Against step={step} />
        <div className="flex flex-wrap gap-2 empty:hidden" data-chrome>
          <Buttons {...props} />
        </div>
      </div>
    </li>
  );
};

/** The way of the hand-over, one status word a step; what can be done now has its button (ux.md 6.8). */
export const StepList = (props: StepListProps) => (
  <Card
    title="Steps"
    description={
      props.chosen.size === 0
        ? props.handover.endedAt === null
          ? "Buttons act on every campaign that is at their step."
          : "This hand-over has ended."
        : `Buttons act on the ${counted(props.chosen.size, "chosen campaign")} only.`
    }
  >
    <ol>
      {props.handover.steps.map((step, index) => (
        <Step key={step.key} {...props} step={step} index={index} />
      ))}
    </ol>
  </Card>
);
