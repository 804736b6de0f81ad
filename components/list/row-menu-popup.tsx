"use client";

import { ArrowRightLeft, Ban, Copy, FileText, Share2 } from "lucide-react";
import { copyText } from "@/components/ui/copy-button";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Menu, MenuItem, MenuLinkItem, MenuSeparator } from "@/components/ui/menu";
import type { MigratableRow } from "./migratable-row";
import { useRowActions } from "./row-actions";

type RowMenuProps = { trigger: Trigger; triggerId: string; row: MigratableRow };

/** What can be done with the campaign of one row. */
export const RowMenuPopup = ({ trigger, triggerId, row }: RowMenuProps) => {
  const { open } = useRowActions();
  const { initiate, cancel, share } = row.commands;
  const act = (action: "initiate" | "cancel" | "share") => () => {
    open(action, [row], document.getElementById(triggerId));
  };
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={ArrowRightLeft} reasons={initiate.reasons} onSelect={act("initiate")}>
        Initiate migration
      </MenuItem>
      <MenuItem icon={Ban} reasons={cancel.reasons} onSelect={act("cancel")}>
        Cancel migration
      </MenuItem>
      {share?.allowed && (
        <MenuItem icon={Share2} onSelect={act("share")}>
          Share with a partner
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuLinkItem icon={FileText} href={`/campaigns/${encodeURIComponent(row.campaignId)}`}>
        Open details
      </MenuLinkItem>
      <MenuItem icon={Copy} onSelect={() => void copyText(row.campaignId)}>
        Copy id
      </MenuItem>
    </Menu>
  );
};
