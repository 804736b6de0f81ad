import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { controlClass } from "./input";

/** The native select: right for short, closed lists. Long or explained lists use `OptionCombobox`. */
export const Select = ({ className, children, ...rest }: ComponentProps<"select">) => (
  <span className={cx("relative inline-flex", className)}>
    <select {...rest} className={cx(controlClass, "h-8 w-full appearance-none ps-2.5 pe-8 text-base")}>
      {children}
    </select>
    <ChevronDown size={14} aria-hidden className="pointer-events-none absolute end-2.5 top-2.5 text-muted" />
  </span>
);
