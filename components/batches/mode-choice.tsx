"use client";

import { counted } from "@/components/dialogs/words";
import { RadioOption } from "@/components/ui/radio-option";

type ModeChoiceProps = {
  ready: number;
  skipped: number;
  strict: boolean;
  onStrict: (strict: boolean) => void;
};

/** What becomes of campaigns that cannot take part: left out, or nothing starts at all, as in TCR's own portal. */
export const ModeChoice = ({ ready, skipped, strict, onStrict }: ModeChoiceProps) => (
  <fieldset className="grid gap-2">
    <legend className="mb-2 text-sm font-medium">{counted(skipped, "campaign")} cannot take part</legend>
    <RadioOption
      name="batch-mode"
      label={`Skip these and go on with ${counted(ready, "campaign")}`}
      detail="They stay as they are."
      checked={!strict}
      onChoose={() => {
        onStrict(false);
      }}
    />
    <RadioOption
      name="batch-mode"
      label="Strict: start only if all can take part"
      detail="As TCR's own portal does."
      checked={strict}
      onChoose={() => {
        onStrict(true);
      }}
    />
  </fieldset>
);
