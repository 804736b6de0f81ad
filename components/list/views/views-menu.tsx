"use client";

import { Bookmark, ChevronDown, Star, Users } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { lazyPopup } from "@/components/ui/lazy-popup";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ViewsMenuProps } from "./views-menu-popup";

const Popup = lazyPopup("menu", () => import("./views-menu-popup").then((module) => module.ViewsMenuPopup));

/** Which view is open; its menu opens, saves and keeps them in order. */
export const ViewsMenu = ({ changed, ...props }: ViewsMenuProps & { changed: boolean }) => {
  const { views, open } = props;
  const isDefault = open !== null && open.id === views.defaultViewId;
  const Icon = isDefault ? Star : open?.shared === true ? Users : Bookmark;
  return (
    <Popup
      {...props}
      trigger={
        <button
          type="button"
          className={cx(
            buttonClass("secondary", "sm"),
            "max-w-44 sm:max-w-64",
            open !== null && "border-accent bg-selected",
          )}
        >
          <Icon size={14} aria-hidden className="flex-none" />
          <VisuallyHidden>{open === null ? "" : "View: "}</VisuallyHidden>
          <span className="truncate">{open?.name ?? "Views"}</span>
          {changed && <VisuallyHidden>, changed</VisuallyHidden>}
          <ChevronDown size={14} aria-hidden className="flex-none text-muted" />
        </button>
      }
    />
  );
};
