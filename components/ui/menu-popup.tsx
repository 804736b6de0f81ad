"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import type { Trigger } from "./lazy-popup";
import { MenuParts } from "./menu-items";

export type MenuProps = { trigger: Trigger; align?: "start" | "end"; children: ReactNode };

export const MenuPopup = ({ trigger, align = "end", children }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-60 outline-none">
        <Base.Popup className="max-h-(--available-height) max-w-80 min-w-52 overflow-y-auto rounded-lg border border-border bg-raised p-1 text-text shadow-popover outline-none">
          <MenuParts value={Base}>{children}</MenuParts>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
