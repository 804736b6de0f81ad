"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { cx } from "./cx";
import { backdropClass, dialogPopupClass, dialogWidth } from "./dialog";
import { ActionButton } from "./unavailable-action";

type AlertDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description: ReactNode;
  children?: ReactNode;
  /** "Keep migration": has the first focus. */
  safeLabel: string;
  /** "Cancel 3 migrations": a verb with its object. Null once there is nothing left to decide. */
  actionLabel: string | null;
  /** Why the action cannot be done now; the button stays and says so. */
  actionReasons?: string[];
  onAction: () => void;
  tone?: "danger" | "primary";
  pending?: boolean;
  size?: "sm" | "md" | "lg";
  returnFocus?: () => HTMLElement | null;
};

export const AlertDialog = ({
  open,
  onClose,
  title,
  description,
  children,
  safeLabel,
  actionLabel,
  actionReasons = [],
  onAction,
  tone = "danger",
  pending = false,
  size = "md",
  returnFocus,
}: AlertDialogProps) => {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        if (next) return;
        if (pending) details.cancel();
        else onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          aria-busy={pending || undefined}
          initialFocus={safe}
          finalFocus={returnFocus ? () => returnFocus() ?? true : undefined}
          className={cx(dialogPopupClass, dialogWidth[size])}
        >
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-4 sm:px-6">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description render={<div />} className="mt-1 text-base text-muted">
              {description}
            </Base.Description>
            {children && <div className="mt-4">{children}</div>}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-t border-border px-4 py-3 sm:px-6">
            <Button
              ref={safe}
              aria-disabled={pending || undefined}
              onClick={() => {
                if (!pending) onClose();
              }}
            >
              {safeLabel}
            </Button>
            {actionLabel !== null &&
              (actionReasons.length > 0 ? (
                <ActionButton variant={tone} reasons={actionReasons}>
                  {actionLabel}
                </ActionButton>
              ) : (
                <Button variant={tone} pending={pending} onClick={onAction}>
                  {actionLabel}
                </Button>
              ))}
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};
