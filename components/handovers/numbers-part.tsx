"use client";

import { counted, number } from "@/components/dialogs/words";
import { ActionButton } from "@/components/ui/unavailable-action";
import { numberText } from "@/lib/domain/handover/numbers";
import { Part, type PanelProps, writeReasons } from "./panel-part";

/** As many can be taken out one by one; of more only those with a problem, or the way through them would be long. */
const fewNumbers = 50;

/** The numbers of one campaign, those with a problem first; added and taken out as long as nothing is done with them. */
export const NumbersPart = ({ campaign, handover, actions, onNumbers }: PanelProps) => {
  const { numbers, rowId, whyNumbersStay } = campaign;
  const open = whyNumbersStay === null;
  const few = numbers.total <= fewNumbers;
  const reasons = writeReasons(handover);
  const registry = campaign.own ? reasons : ["Only the campaign's own CSP can read its numbers."];
  return (
    <Part title={`Numbers (${number(numbers.total)})`}>
      {numbers.shown.length > 0 && (
        <ul
          className="grid max-h-56 auto-rows-max gap-0.5 overflow-y-auto rounded-md border border-border bg-surface p-2 font-mono text-xs"
          tabIndex={0}
          aria-label={`Numbers of ${campaign.campaignId}`}
        >
          {numbers.shown.map(({ number: each, done, nnid, problem }) => (
            <li key={each} className="flex min-h-6 flex-wrap items-baseline gap-x-2">
              {numberText(each)}
              {nnid !== null && <span className="text-muted">NNID {nnid}</span>}
              {done && <span className="font-sans text-success-fg">{handover.numberDone}</span>}
              {problem !== null && <span className="font-sans text-danger-fg">{problem}</span>}
              {open && !done && (problem !== null || few) && reasons.length === 0 && (
                <button
                  type="button"
                  className="ms-auto min-h-6 rounded-sm px-1 font-sans text-link hover:underline"
                  data-chrome
                  onClick={() => {
                    actions.dropNumbers(rowId, [each]);
                  }}
                >
                  Take out<span className="sr-only"> {each}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {numbers.total > numbers.shown.length && (
        <p className="text-xs text-muted">
          The first {number(numbers.shown.length)} are shown. The export has all.
        </p>
      )}
      {open && (
        <div className="flex flex-wrap gap-2" data-chrome>
          <ActionButton
            size="sm"
            reasons={reasons}
            onClick={() => {
              onNumbers(campaign);
            }}
          >
            Add numbers
          </ActionButton>
          <ActionButton
            size="sm"
            reasons={campaign.takingNumbers ? ["They are being read."] : registry}
            onClick={() => {
              actions.takeNumbers([rowId]);
            }}
          >
            Take those of the registry
          </ActionButton>
          {numbers.total > 0 && numbers.done === 0 && (
            <ActionButton
              size="sm"
              variant="ghost"
              reasons={reasons}
              onClick={() => {
                actions.dropNumbers(rowId, null);
              }}
            >
              Take out {counted(numbers.total, "number")}
            </ActionButton>
          )}
        </div>
      )}
    </Part>
  );
};
