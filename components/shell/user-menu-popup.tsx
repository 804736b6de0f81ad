"use client";

import { Keyboard, KeyRound, LogOut } from "lucide-react";
import { useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Menu, MenuItem, MenuLabel, MenuLinkItem } from "@/components/ui/menu";
import { announce } from "@/components/ui/status-region";
import { signOut } from "@/lib/actions/session";
import type { Viewer } from "@/lib/services/context";
import { roleName } from "@/lib/domain/roles";

export type UserMenuProps = Pick<Viewer, "name" | "email" | "role">;

const { Part: ShortcutsDialog } = lazyPart(() =>
  import("@/components/data-table/shortcuts-dialog").then((module) => module.ShortcutsDialog),
);

export const UserMenuPopup = ({ trigger, name, email, role }: UserMenuProps & { trigger: Trigger }) => {
  const [shortcuts, setShortcuts] = useState(false);
  const leave = async () => {
    const result = await signOut({});
    if (result.ok) window.location.assign(result.data.next);
    else announce(result.error.sentence);
  };
  return (
    <>
      <Menu trigger={trigger}>
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
