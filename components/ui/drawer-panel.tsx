"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { backdropClass } from "./dialog";
import { IconButton } from "./icon-button";

export type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  side: "start" | "bottom";
  children: ReactNode;
  footer?: ReactNode;
};

const sides = {
  start: "inset-y-0 start-0 w-[280px] border-e data-starting-style:-translate-x-full",
  bottom: "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-lg border-t data-starting-style:translate-y-full",
};

export const DrawerPanel = ({ open, onClose, title, side, children, footer }: DrawerProps) => (
  <Base.Root
    open={open}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
  >
    <Base.Portal>
      <Base.Backdrop className={backdropClass} />
      <Base.Popup
        className={cx(
          "fixed z-50 flex flex-col border-border bg-raised shadow-popover outline-none",
          "transition-transform duration-180 ease-out",
          sides[side],
        )}
      >
        <header className="flex h-14 flex-none items-center justify-between gap-4 border-b border-border px-4">
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          <IconButton label="Close" onClick={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        {footer && <footer className="flex flex-none gap-2 border-t border-border p-4">{footer}</footer>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
