"use client";

import type { ActionRow } from "@/components/ui/action-request";
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
  const option = (value: ElectMode, label: string, detail: string, unavailable: boolean) => (
    <label className="flex items-start gap-2 text-sm">
      <input
        type="radio"
        name="elect-mode"
        className="check-box mt-0.5"
        checked={mode === value}
        disabled={unavailable}
        onChange={() => {
          onMode(value);
        }}
      />
      <span>
        <span className={unavailable ? "text-muted" : "font-medium"}>{label}</span>
        <span className="block text-muted">{detail}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">Who carries them next</legend>
      {option("partner", "One upstream for all", "Choose it below.", false)}
      {option(
        "previous",
        "Keep each campaign's previous upstream",
        missing.length === rows.length
          ? "None of them had one."
          : missing.length > 0
            ? `${String(missing.length)} of ${String(rows.length)} had none and need a choice of their own:`
            : `${named(previous)}. Keeps the rest of each chain, completes fastest.`,
        missing.length > 0,
      )}
      {missing.length > 0 && missing.length < rows.length && (
        <div className="ps-6">
          <CampaignIds label="Campaigns without a previous upstream" rows={missing} />
        </div>
      )}
    </fieldset>
  );
};
