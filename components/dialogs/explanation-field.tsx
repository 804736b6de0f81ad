"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { maxExplanation } from "@/lib/domain/explanation";

type ExplanationFieldProps = {
  id: string;
  value: string;
  onValueChange: (value: string) => void;
  required?: boolean;
  hint: ReactNode;
  error: string | undefined;
};

export const ExplanationField = ({
  id,
  value,
  onValueChange,
  required = false,
  hint,
  error,
}: ExplanationFieldProps) => (
  <Field id={id} label="Explanation" required={required} hint={hint} error={error}>
    {(control) => (
      <Textarea {...control} value={value} onValueChange={onValueChange} limit={maxExplanation} />
    )}
  </Field>
);
