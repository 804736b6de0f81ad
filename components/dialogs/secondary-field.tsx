"use client";

import type { RefObject } from "react";
import type { ActionRow } from "@/components/ui/action-request";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { openNetworksOf } from "./network-reach";
import { PartnerField } from "./partner-field";

type SecondaryFieldProps = {
  id: string;
  rows: ActionRow[];
  required: boolean;
  value: PartnerOption | null;
  onValueChange: (partner: PartnerOption | null) => void;
  error?: string | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
};

/** What this DCA would add, in the names of the networks that nobody reaches. */
const noteOf =
  (wanted: string[]) =>
  ({ reaches, usable }: PartnerOption): string | undefined => {
    if (!usable || reaches.length === 0 || wanted.length === 0) return undefined;
    const adds = wanted.filter((name) => reaches.includes(name));
    return adds.length === 0 ? undefined : `Reaches ${adds.join(", ")}`;
  };

export const SecondaryField = ({ rows, required, ...field }: SecondaryFieldProps) => {
  const wanted = [...openNetworksOf(rows).keys()];
  const purpose =
    wanted.length === 0
      ? "Every network has a DCA already."
      : `For ${wanted.join(", ")}, which no DCA reaches.`;
  return (
    <PartnerField
      {...field}
      label="Secondary DCA"
      purpose={required ? "secondary" : "secondaryOnAccept"}
      required={required}
      campaignIds={rows.map((row) => row.campaignId)}
      noteOf={noteOf(wanted)}
      hint={required ? purpose : `${purpose} It is asked once TCR has taken your acceptance.`}
    />
  );
};
