"use client";

import { lazyPopup } from "@/components/ui/lazy-popup";
import type { UserMenuProps } from "./user-menu-popup";

const Popup = lazyPopup("menu", () => import("./user-menu-popup").then((module) => module.UserMenuPopup));

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();

export const UserMenu = (props: UserMenuProps) => (
  <Popup
    {...props}
    trigger={
      <button
        type="button"
        aria-label={`Your account: ${props.name}`}
        className="flex size-8 flex-none items-center justify-center rounded-full border border-border bg-sunken text-xs font-semibold text-text hover:bg-hover"
      >
        {initials(props.name)}
      </button>
    }
  />
);
