"use client";

import { loadPartners } from "@/lib/actions/partners";
import { PartnerPicker, type PartnerPickerProps } from "./partner-picker";
import { useLoaded } from "./use-loaded";

type PartnerFieldProps = Omit<PartnerPickerProps, "loaded"> & {
  purpose: "initiate" | "elect" | "share" | "secondary" | "secondaryOnAccept";
  campaignIds: string[];
};

/** The partners that these campaigns can go to. */
export const PartnerField = ({ purpose, campaignIds, ...picker }: PartnerFieldProps) => {
  const loaded = useLoaded(`${purpose}|${campaignIds.join(",")}`, () =>
    loadPartners({ campaignIds, purpose }),
  );
  return <PartnerPicker {...picker} loaded={loaded} />;
};
