import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md";

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-accent-contrast hover:not-aria-disabled:bg-accent-hover",
  secondary: "border-border bg-surface text-text hover:not-aria-disabled:bg-hover",
  ghost: "border-transparent bg-transparent text-text hover:not-aria-disabled:bg-sunken",
  danger:
    "border-danger-solid bg-danger-solid text-accent-contrast hover:not-aria-disabled:bg-danger-solid-hover",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2.5 text-sm",
  md: "h-8 gap-2 px-3 text-base",
};

export const buttonClass = (variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string =>
  cx(
    "inline-flex flex-none items-center justify-center rounded-md border font-medium whitespace-nowrap select-none",
    "transition-colors duration-150 aria-disabled:opacity-60",
    variants[variant],
    sizes[size],
  );

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Keeps its place and its focus while the request runs, and swallows further clicks. */
  pending?: boolean;
};

export const Button = ({
  variant = "secondary",
  size = "md",
  pending = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={cx(buttonClass(variant, size), className)}
    aria-disabled={pending || rest["aria-disabled"] || undefined}
    aria-busy={pending || undefined}
    onClick={(event) => {
      if (pending) event.preventDefault();
      else onClick?.(event);
    }}
  >
    {pending && <LoaderCircle size={14} className="animate-spin" aria-hidden />}
    {children}
  </button>
);
