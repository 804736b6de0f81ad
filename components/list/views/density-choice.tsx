"use client";

import { Rows3, Rows4 } from "lucide-react";
import { useDensity } from "@/components/ui/density";
import { MenuRadioGroup } from "@/components/ui/menu";
import { announce } from "@/components/ui/status-region";
import { setDensity } from "@/lib/actions/views";
import { readDensity } from "@/lib/domain/density";

const options = [
  { value: "comfortable", label: "Comfortable", icon: Rows3 },
  { value: "compact", label: "Compact", icon: Rows4 },
];

/** Acts at once: undoing it is free (A1). */
export const DensityChoice = () => {
  const { density, choose } = useDensity();
  const change = async (wanted: string) => {
    const next = readDensity(wanted);
    choose(next);
    const result = await setDensity({ density: next });
    if (!result.ok) announce(`${result.error.sentence} The rows change on this page only.`);
  };
  return (
    <MenuRadioGroup
      label="Rows of all lists"
      value={density}
      onValueChange={(wanted) => void change(wanted)}
      options={options}
    />
  );
};
