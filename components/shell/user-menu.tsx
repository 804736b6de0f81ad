"use client";

import { Keyboard, KeyRound, LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuLabel, MenuLinkItem } from "@/components/ui/menu-items";
import { announce } from "@/components/ui/status-region";
import { signOut } from "@/lib/actions/session";
import type { Viewer } from "@/lib/services/context";
import { roleName } from "@/lib/domain/roles";

const ShortcutsDialog = dynamic(() =>
  import("@/components/data-table/shortcuts-dialog").then((module) => module.ShortcutsDialog),
);

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();

export const UserMenu = ({ name, email, role }: Pick<Viewer, "name" | "email" | "role">) => {
  const [shortcuts, setShortcuts] = useState(false);
  const leave = async () => {
    const result = await signOut({});
    if (result.ok) window.location.assign(result.data.next);
    else announce(result.error.sentence);
  };
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={`Your account: ${name}`}
            className="flex size-8 flex-none items-center justify-center rounded-full border border-border bg-sunken text-xs font-semibold text-text hover:bg-hover"
          >
            {initials(name)}
          </button>
        }
      >
        <MenuLabel>
          <span className="block font-medium">{name}</span>
          <span className="block text-xs text-muted">{email}</span>
          <span className="block text-xs text-muted">{roleName(role)}</span>
        </MenuLabel>
        <MenuItem
          icon={Keyboard}
          onSelect={() => {
            setShortcuts(true);
          }}
        >
          Keyboard shortcuts
        </MenuItem>
        <MenuLinkItem icon={KeyRound} href="/settings/password">
          Your password
        </MenuLinkItem>
        <MenuItem icon={LogOut} onSelect={() => void leave()}>
          Sign out
        </MenuItem>
      </Menu>
      {shortcuts && (
        <ShortcutsDialog
          open
          onClose={() => {
            setShortcuts(false);
          }}
        />
      )}
    </>
  );
};
