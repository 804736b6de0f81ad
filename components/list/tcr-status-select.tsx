"use client";

import { useId } from "react";
import { tcrStatusWord } from "@/components/ui/campaign-badges";
import { Select } from "@/components/ui/select";

type TcrStatusSelectProps = { value: string | null; onValueChange: (status: string | null) => void };

const known = ["ACTIVE", "EXPIRED"];

/** TCR Status; a word of the registry that we do not know stays what it is. */
export const TcrStatusSelect = ({ value, onValueChange }: TcrStatusSelectProps) => {
  const id = useId();
  const words = value === null || known.includes(value) ? known : [...known, value];
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs font-medium text-muted">
        TCR Status
      </label>
      <Select
        id={id}
        className="w-full"
        value={value ?? ""}
        onChange={(event) => {
          onValueChange(event.target.value === "" ? null : event.target.value);
        }}
      >
        <option value="">Any</option>
        {words.map((status) => (
          <option key={status} value={status}>
            {tcrStatusWord(status)}
          </option>
        ))}
      </Select>
    </div>
  );
};
