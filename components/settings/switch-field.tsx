import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";

type SwitchFieldProps = {
  id: string;
  label: string;
  /** The registry's own name of the switch. */
  code: string;
  what: ReactNode;
  checked: boolean;
  /** Why it cannot be flipped now; it stays visible and says so. */
  reason: string | null;
  onCheckedChange: (checked: boolean) => void;
};

/** One switch with what it does. Flipping it sends nothing. */
export const SwitchField = ({
  id,
  label,
  code,
  what,
  checked,
  reason,
  onCheckedChange,
}: SwitchFieldProps) => (
  <div className="flex gap-3">
    <Checkbox
      id={id}
      className="mt-0.5"
      checked={checked}
      aria-disabled={reason !== null || undefined}
      aria-describedby={`${id}-what${reason === null ? "" : ` ${id}-reason`}`}
      onChange={(event) => {
        if (reason === null) onCheckedChange(event.target.checked);
      }}
    />
    <div className="grid min-w-0 gap-0.5">
      <label htmlFor={id} className="font-medium">
        {label} <span className="font-mono text-xs font-normal text-muted">{code}</span>
      </label>
      <p id={`${id}-what`} className="text-sm text-muted">
        {what}
      </p>
      {reason !== null && (
        <p id={`${id}-reason`} className="text-sm font-medium text-warning-fg">
          {reason}
        </p>
      )}
    </div>
  </div>
);
