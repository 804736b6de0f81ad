"use client";

import { useId } from "react";
import { buttonClass, type ButtonProps } from "./button";
import { cx } from "./cx";
import { announce } from "./status-region";
import { VisuallyHidden } from "./visually-hidden";

type ActionButtonProps = Omit<ButtonProps, "pending"> & {
  /** Why it cannot be used now, one sentence each; none means that it can. */
  reasons: string[];
};

/**
 * A button that stays in place when its action is not possible, and says why (S8). It is the same element either way, so
 * that focus survives the change.
 */
export const ActionButton = ({
  reasons,
  variant,
  size,
  className,
  children,
  onClick,
  ...rest
}: ActionButtonProps) => {
  const id = useId();
  const unavailable = reasons.length > 0;
  const why = reasons.join("\n");
  return (
    <>
      <button
        {...rest}
        type="button"
        data-tooltip={unavailable ? why : undefined}
        aria-disabled={unavailable || undefined}
        aria-describedby={unavailable ? id : rest["aria-describedby"]}
        className={cx(buttonClass(variant, size), className)}
        onClick={(event) => {
          if (unavailable) announce(why);
          else onClick?.(event);
        }}
      >
        {children}
      </button>
      {unavailable && <VisuallyHidden id={id}>{why}</VisuallyHidden>}
    </>
  );
};
