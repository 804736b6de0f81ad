"use client";

import { type ReactNode, useState } from "react";
import { RadioOption } from "@/components/ui/radio-option";
import type { BatchDetail } from "@/lib/services/batches/dto";
import type { BatchActions } from "./use-batch";

type ElectChoiceProps = {
  batch: BatchDetail;
  actions: BatchActions;
  /** Picks one upstream for all. */
  children: ReactNode;
};

/** Each campaign's previous upstream keeps the rest of its chain; campaigns without one are left out by the check. */
export const ElectChoice = ({ batch, actions, children }: ElectChoiceProps) => {
  const [previous, setPrevious] = useState(batch.args.previous ?? false);
  const choose = (value: boolean) => {
    setPrevious(value);
    if (value) actions.change({ args: { previous: true } });
  };
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">Who carries them next</legend>
        <RadioOption
          name="elect-mode"
          label="One upstream for all"
          detail="Choose it below."
          checked={!previous}
          onChoose={() => {
            choose(false);
          }}
        />
        <RadioOption
          name="elect-mode"
          label="Keep each campaign's previous upstream"
          detail="Keeps the rest of each chain, completes fastest. Campaigns without one are listed in the check."
          checked={previous}
          onChoose={() => {
            choose(true);
          }}
        />
      </fieldset>
      {!previous && children}
    </div>
  );
};
