import type { ComponentProps } from "react";
import { cx } from "./cx";

export const controlClass =
  "rounded-md border border-control bg-surface text-text aria-invalid:border-danger-fg disabled:bg-sunken disabled:text-muted";

export const Input = ({ className, ...rest }: ComponentProps<"input">) => (
  <input {...rest} className={cx(controlClass, "h-8 w-full min-w-0 px-2.5 text-base", className)} />
);
