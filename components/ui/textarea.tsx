"use client";

import { type ComponentProps, useId, useRef } from "react";
import { cx } from "./cx";
import { controlClass } from "./input";
import { announce } from "./status-region";

type TextareaProps = Omit<ComponentProps<"textarea">, "onChange" | "value" | "maxLength"> & {
  value: string;
  onValueChange: (value: string) => void;
  /** Shown as a counter. Longer text is kept and flagged, never cut. */
  limit?: number;
};

const format = new Intl.NumberFormat("en-US");

export const Textarea = ({ value, onValueChange, limit, className, ...rest }: TextareaProps) => {
  const counterId = useId();
  const spoken = useRef(0);
  const over = limit !== undefined && value.length > limit;

  const change = (next: string) => {
    onValueChange(next);
    if (limit === undefined) return;
    const step = next.length >= limit ? 100 : next.length >= limit * 0.9 ? 90 : 0;
    if (step > spoken.current)
      announce(`${format.format(next.length)} of ${format.format(limit)} characters used`);
    spoken.current = step;
  };

  return (
    <div>
      <textarea
        rows={4}
        {...rest}
        value={value}
        aria-invalid={over || rest["aria-invalid"] || undefined}
        aria-describedby={cx(rest["aria-describedby"], limit !== undefined && counterId) || undefined}
        onChange={(event) => {
          change(event.target.value);
        }}
        className={cx(controlClass, "block w-full resize-y px-2.5 py-1.5 text-base", className)}
      />
      {limit !== undefined && (
        <p
          id={counterId}
          className={cx(
            "mt-1 text-end text-xs tabular-nums",
            over ? "font-medium text-danger-fg" : "text-muted",
          )}
        >
          {format.format(value.length)}/{format.format(limit)}
          {over && ` – ${format.format(value.length - limit)} too many`}
        </p>
      )}
    </div>
  );
};
