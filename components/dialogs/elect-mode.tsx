"use client";

import type { ActionRow } from "@/components/ui/action-request";
import { RadioOption } from "@/components/ui/radio-option";
import { CampaignIds } from "./campaign-ids";
import { named } from "./words";

export type ElectMode = "partner" | "previous";

type ElectModeProps = { rows: ActionRow[]; mode: ElectMode; onMode: (mode: ElectMode) => void };

export const withoutPrevious = (rows: ActionRow[]): ActionRow[] =>
  rows.filter((row) => !row.asked?.previousUpstream);

/** For several: one upstream for all of them, or for each the one that it had before. */
export const ElectModeChoice = ({ rows, mode, onMode }: ElectModeProps) => {
  const missing = withoutPrevious(rows);
  const previous = rows.flatMap((row) => row.asked?.previousUpstream?.name ?? []);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">Who carries them next</legend>
      <RadioOption
        name="elect-mode"
        label="One upstream for all"
        detail="Choose it below."
        checked={mode === "partner"}
        onChoose={() => {
          onMode("partner");
        }}
      />
      <RadioOption
        name="elect-mode"
        label="Keep each campaign's previous upstream"
        detail={
          missing.length === rows.length
            ? "None of them had one."
            : missing.length > 0
              ? `${String(missing.length)} of ${String(rows.length)} had none and need a choice of their own:`
              : `${named(previous)}. Keeps the rest of each chain, completes fastest.`
        }
        checked={mode === "previous"}
        disabled={missing.length > 0}
        onChoose={() => {
          onMode("previous");
        }}
      />
      {missing.length > 0 && missing.length < rows.length && (
        <div className="ps-6">
          <CampaignIds label="Campaigns without a previous upstream" rows={missing} />
        </div>
      )}
    </fieldset>
  );
};
