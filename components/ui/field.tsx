import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { cx } from "./cx";

export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  className?: string;
  /** Spreads the given props on the control, which wires label, hint and error. */
  children: (control: ControlProps) => ReactNode;
};

export const Field = ({ id, label, hint, error, required = false, className, children }: FieldProps) => (
  <div className={cx("grid gap-1", className)}>
    <label htmlFor={id} className="text-sm font-medium">
      {label}
      {!required && <span className="font-normal text-muted"> (optional)</span>}
    </label>
    {hint && (
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    )}
    {children({
      id,
      "aria-describedby": cx(hint ? `${id}-hint` : null, error && `${id}-error`) || undefined,
      "aria-invalid": error ? true : undefined,
      "aria-required": required ? true : undefined,
    })}
    {error && (
      <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger-fg">
        <CircleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
        {error}
      </p>
    )}
  </div>
);
