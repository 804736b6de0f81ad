"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";

type DayFieldProps = { label: string; value: string | null; onValueChange: (day: string | null) => void };

/** A day in UTC, with its label beside it, for a row of filters. */
export const DayField = ({ label, value, onValueChange }: DayFieldProps) => {
  const id = useId();
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <Input
        id={id}
        type="date"
        className="w-36"
        value={value ?? ""}
        onChange={(event) => {
          onValueChange(event.target.value === "" ? null : event.target.value);
        }}
      />
    </span>
  );
};
