"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import type { Trigger } from "./lazy-popup";

type PopoverProps = {
  trigger: Trigger;
  /** Names the popup; shown unless `hideTitle`. */
  title: string;
  hideTitle?: boolean;
  align?: "start" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** Brings the library with it: whatever shows a popover loads it by `lazyPopup`. */
export const Popover = ({
  trigger,
  title,
  hideTitle = false,
  align = "start",
  open,
  onOpenChange,
  className,
  children,
}: PopoverProps) => (
  <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
        <Base.Popup className="max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto rounded-lg border border-border bg-raised text-text shadow-popover outline-none">
          <Base.Title className={hideTitle ? "sr-only" : "px-3 pt-3 text-sm font-semibold"}>
            {title}
          </Base.Title>
          <div className={className ?? "p-3"}>{children}</div>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
