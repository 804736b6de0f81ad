"use client";

import { useId } from "react";
import { buttonClass, type ButtonProps } from "./button";
import { cx } from "./cx";
import { announce } from "./status-region";
import { tooltipHandle, TooltipTrigger } from "./tooltip";
import { VisuallyHidden } from "./visually-hidden";

type ActionButtonProps = Omit<ButtonProps, "pending"> & {
  /** Why it cannot be used now, one sentence each; none means that it can. */
  reasons: string[];
};

/** A button that stays in place when its action is not possible, and says why (S8). */
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
  if (!unavailable) {
    return (
      <button {...rest} type="button" className={cx(buttonClass(variant, size), className)} onClick={onClick}>
        {children}
      </button>
    );
  }
  return (
    <>
      <TooltipTrigger
        {...rest}
        type="button"
        handle={tooltipHandle}
        payload={why}
        aria-disabled
        aria-describedby={id}
        className={cx(buttonClass(variant, size), className)}
        onClick={() => {
          announce(why);
        }}
      >
        {children}
      </TooltipTrigger>
      <VisuallyHidden id={id}>{why}</VisuallyHidden>
    </>
  );
};
