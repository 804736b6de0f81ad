"use client";

import { ArrowRightLeft, Ban, Copy, Ellipsis, FileText, Share2 } from "lucide-react";
import { copyText } from "@/components/ui/copy-button";
import { cx } from "@/components/ui/cx";
import {
  createMenuHandle,
  MenuItem,
  MenuLinkItem,
  MenuSeparator,
  MenuTrigger,
  SharedMenu,
} from "@/components/ui/menu";
import type { CommandState } from "@/lib/services/campaigns/dto";
import type { ActionRow } from "@/components/ui/action-request";
import { useRowActions } from "./row-actions";

/** A row that its owner or a partner in its chain may migrate; `share` where an ordinary share is possible. */
export type MigratableRow = ActionRow & {
  commands: { initiate: CommandState; cancel: CommandState; share?: CommandState };
};

/** One menu serves the rows of the table. */
const handle = createMenuHandle<MigratableRow>();

const triggerId = (campaignId: string) => `menu-${campaignId}`;

export const RowMenuTrigger = ({ row }: { row: MigratableRow }) => {
  const { warm } = useRowActions();
  return (
    <MenuTrigger
      id={triggerId(row.campaignId)}
      handle={handle}
      payload={row}
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
    </MenuTrigger>
  );
};

export const RowMenu = () => {
  const { open } = useRowActions();
  return (
    <SharedMenu handle={handle}>
      {(row) => {
        const act = (action: "initiate" | "cancel" | "share") => () => {
          open(action, [row], document.getElementById(triggerId(row.campaignId)));
        };
        return (
          <>
            <MenuItem
              icon={ArrowRightLeft}
              reasons={row.commands.initiate.reasons}
              onSelect={act("initiate")}
            >
              Initiate migration
            </MenuItem>
            <MenuItem icon={Ban} reasons={row.commands.cancel.reasons} onSelect={act("cancel")}>
              Cancel migration
            </MenuItem>
            {row.commands.share?.allowed && (
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
      }}
    </SharedMenu>
  );
};
