"use client";

import { type ReactNode, useState } from "react";
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
  const option = (value: boolean, label: string, detail: string) => (
    <label className="flex items-start gap-2 text-sm">
      <input
        type="radio"
        name="elect-mode"
        className="check-box mt-0.5"
        checked={previous === value}
        onChange={() => {
          setPrevious(value);
          if (value) actions.change({ args: { previous: true } });
        }}
      />
      <span>
        <span className="font-medium">{label}</span>
        <span className="block text-muted">{detail}</span>
      </span>
    </label>
  );
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">Who carries them next</legend>
        {option(false, "One upstream for all", "Choose it below.")}
        {option(
          true,
          "Keep each campaign's previous upstream",
          "Keeps the rest of each chain, completes fastest. Campaigns without one are listed in the check.",
        )}
      </fieldset>
      {!previous && children}
    </div>
  );
};
