"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  /** True while a request is in flight: Esc, the backdrop and the cross do nothing (D1). */
  busy?: boolean;
  size?: "sm" | "md" | "lg";
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes on closing; the opener unless its row is gone. */
  returnFocus?: () => HTMLElement | null;
};

export const dialogWidth = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" };

export const backdropClass =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0";

export const dialogPopupClass = cx(
  "fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-lg border border-border",
  "bg-raised text-text shadow-popover outline-none sm:inset-auto sm:top-[10dvh] sm:left-1/2 sm:max-h-[80dvh]",
  "sm:w-[calc(100vw-48px)] sm:-translate-x-1/2 sm:rounded-lg",
  "transition-opacity duration-150 data-starting-style:opacity-0",
);

export const Dialog = ({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  busy = false,
  size = "md",
  initialFocus,
  returnFocus,
}: DialogProps) => (
  <Base.Root
    open={open}
    onOpenChange={(next, details) => {
      if (next) return;
      if (busy) details.cancel();
      else onClose();
    }}
  >
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        aria-busy={busy || undefined}
        initialFocus={initialFocus}
        finalFocus={returnFocus ? () => returnFocus() ?? true : undefined}
        className={cx(dialogPopupClass, dialogWidth[size])}
      >
        <header className="flex items-start gap-4 border-b border-border px-4 py-3 sm:px-6">
          <div className="min-w-0 flex-1">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            {description && (
              <Base.Description className="mt-0.5 text-sm text-muted">{description}</Base.Description>
            )}
          </div>
          <IconButton
            label="Close"
            aria-disabled={busy || undefined}
            className="-me-2"
            onClick={() => {
              if (!busy) onClose();
            }}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 sm:px-6">{children}</div>
        {footer && (
          <footer className="flex flex-wrap justify-end gap-2 border-t border-border px-4 py-3 sm:px-6">
            {footer}
          </footer>
        )}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
