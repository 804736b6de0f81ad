"use client";

import { CircleAlert } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { rejectionCategories, type RejectionCategory, rejectionCategoryName } from "@/lib/domain/explanation";

type CategoryFieldProps = {
  /** Of the first box, where the error summary leads. */
  id: string;
  value: RejectionCategory[];
  onValueChange: (value: RejectionCategory[]) => void;
  error: string | undefined;
};

/** One or more of TCR's nine rejection categories. */
export const CategoryField = ({ id, value, onValueChange, error }: CategoryFieldProps) => (
  <fieldset
    aria-describedby={error ? `${id}-error` : undefined}
    aria-invalid={error ? true : undefined}
    className="grid gap-1"
  >
    <legend className="mb-1 text-sm font-medium">Rejection categories</legend>
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
      {rejectionCategories.map((category, index) => (
        <label key={category} className="flex min-h-6 items-center gap-2 text-sm">
          <Checkbox
            id={index === 0 ? id : undefined}
            checked={value.includes(category)}
            onChange={(event) => {
              onValueChange(
                event.target.checked ? [...value, category] : value.filter((each) => each !== category),
              );
            }}
          />
          {rejectionCategoryName(category)}
        </label>
      ))}
    </div>
    {error && (
      <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger-fg">
        <CircleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
        {error}
      </p>
    )}
  </fieldset>
);
