"use client";

import { ArrowRightLeft, Ban, Copy, Ellipsis, FileText, Share2 } from "lucide-react";
import { copyText } from "@/components/ui/copy-button";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuLinkItem, MenuSeparator } from "@/components/ui/menu-items";
import type { CommandState } from "@/lib/services/campaigns/dto";
import type { ActionRow } from "@/components/ui/action-request";
import { useRowActions } from "./row-actions";

/** A row that its owner or a partner in its chain may migrate; `share` where an ordinary share is possible. */
export type MigratableRow = ActionRow & {
  commands: { initiate: CommandState; cancel: CommandState; share?: CommandState };
};

const triggerId = (campaignId: string) => `menu-${campaignId}`;

const RowMenuItems = ({ row }: { row: MigratableRow }) => {
  const { open } = useRowActions();
  const { initiate, cancel, share } = row.commands;
  const act = (action: "initiate" | "cancel" | "share") => () => {
    open(action, [row], document.getElementById(triggerId(row.campaignId)));
  };
  return (
    <>
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
    </>
  );
};

/** What can be done with the campaign of one row. */
export const RowMenu = ({ row }: { row: MigratableRow }) => {
  const { warm } = useRowActions();
  return (
    <Menu
      trigger={
        <button
          type="button"
          id={triggerId(row.campaignId)}
          data-row-menu
          aria-label={`Actions for ${row.campaignId}`}
          onPointerEnter={warm}
          onFocus={warm}
          className={cx(
            "flex size-7 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-text",
            "data-popup-open:bg-sunken",
          )}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      }
    >
      <RowMenuItems row={row} />
    </Menu>
  );
};
