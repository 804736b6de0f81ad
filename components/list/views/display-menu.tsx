"use client";

import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { lazyPopup } from "@/components/ui/lazy-popup";
import type { ListColumns } from "./use-list-columns";

const Popup = lazyPopup("menu", () =>
  import("./display-menu-popup").then((module) => module.DisplayMenuPopup),
);

/** Which columns a list shows, and how high the rows of all lists are. */
export const DisplayMenu = ({ columns }: { columns: ListColumns }) => (
  <Popup
    columns={columns}
    trigger={
      <button type="button" className={buttonClass("secondary", "sm")}>
        <SlidersHorizontal size={14} aria-hidden />
        Display
        <ChevronDown size={14} aria-hidden className="text-muted" />
      </button>
    }
  />
);
