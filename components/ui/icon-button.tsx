import type { ComponentProps } from "react";
import { cx } from "./cx";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** Name and tooltip of the button. */
  label: string;
  size?: "sm" | "md";
};

export const IconButton = ({ label, size = "md", className, type = "button", ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    data-tooltip={label}
    aria-label={label}
    className={cx(
      "inline-flex flex-none items-center justify-center rounded-md text-muted transition-colors duration-150",
      "hover:bg-sunken hover:text-text aria-disabled:opacity-60 data-popup-open:bg-sunken",
      size === "sm" ? "size-6" : "size-8",
      className,
    )}
  />
);
