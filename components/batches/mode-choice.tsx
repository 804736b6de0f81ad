"use client";

import { plural } from "./words";

type ModeChoiceProps = {
  ready: number;
  skipped: number;
  strict: boolean;
  onStrict: (strict: boolean) => void;
};

/** What becomes of campaigns that cannot take part: left out, or nothing starts at all, as in TCR's own portal. */
export const ModeChoice = ({ ready, skipped, strict, onStrict }: ModeChoiceProps) => {
  const option = (value: boolean, label: string, detail: string) => (
    <label className="flex items-start gap-2 text-sm">
      <input
        type="radio"
        name="batch-mode"
        className="check-box mt-0.5"
        checked={strict === value}
        onChange={() => {
          onStrict(value);
        }}
      />
      <span>
        <span className="font-medium">{label}</span>
        <span className="block text-muted">{detail}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{plural(skipped, "campaign")} cannot take part</legend>
      {option(false, `Skip these and go on with ${plural(ready, "campaign")}`, "They stay as they are.")}
      {option(true, "Strict: start only if all can take part", "As TCR's own portal does.")}
    </fieldset>
  );
};
