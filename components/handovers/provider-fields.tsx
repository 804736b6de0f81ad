"use client";

import { useId } from "react";
import { RadioOption } from "@/components/ui/radio-option";
import type { HandoverProvider } from "@/lib/domain/handover/providers";

/** A provider as the form of a new hand-over offers it. */
export type ProviderChoice = {
  key: HandoverProvider;
  name: string;
  /** All numbers get the customer's own NNID. */
  ownNnid: boolean;
  /** That of the connection; null where it is not known. */
  nnid: string | null;
  connected: boolean;
  /** A number may get an NNID of its own. */
  mayChooseNnid: boolean;
};

const words: Record<HandoverProvider, string> = {
  infobip:
    "Numbers stay under your own NNID. They are offline from the switch of the OSR, which a Manager confirms, until Infobip has registered the campaign.",
  bandwidth:
    "Campaigns are imported, then the numbers in your Bandwidth account are put on them. You decide when; nothing goes offline.",
};

type ProviderFieldsProps = {
  providers: ProviderChoice[];
  chosen: HandoverProvider;
  onChosen: (provider: HandoverProvider) => void;
};

/** To whom the campaigns are handed over, and what that means for their numbers. */
export const ProviderFields = ({ providers, chosen, onChosen }: ProviderFieldsProps) => {
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">To</legend>
      {providers.map(({ key, name, connected }) => (
        <RadioOption
          key={key}
          name={`${id}-provider`}
          label={connected ? name : `${name} (not connected)`}
          detail={words[key]}
          checked={key === chosen}
          onChoose={() => {
            onChosen(key);
          }}
        />
      ))}
      <p className="text-sm text-muted">Nothing is sent before you begin its first step.</p>
    </fieldset>
  );
};
