"use client";

import { Ellipsis } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { lazyPopup } from "@/components/ui/lazy-popup";
import type { MigratableRow } from "./migratable-row";
import { useRowActions } from "./row-actions";

const Popup = lazyPopup("menu", () => import("./row-menu-popup").then((module) => module.RowMenuPopup));

export const RowMenu = ({ row }: { row: MigratableRow }) => {
  const { warm } = useRowActions();
  const triggerId = `menu-${row.campaignId}`;
  return (
    <Popup
      row={row}
      triggerId={triggerId}
      trigger={
        <button
          type="button"
          id={triggerId}
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
    />
  );
};
