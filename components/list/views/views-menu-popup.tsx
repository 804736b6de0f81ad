"use client";

import {
  Bookmark,
  BookmarkPlus,
  Check,
  LockKeyhole,
  Pencil,
  Star,
  StarOff,
  Trash2,
  Users,
} from "lucide-react";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Menu, MenuGroup, MenuItem, MenuLinkItem, MenuSeparator } from "@/components/ui/menu";
import { standardHref, viewHref, type ViewedList } from "@/lib/domain/saved-views";
import type { ListViews, ViewRow } from "@/lib/services/views/dto";

export type ViewsMenuProps = {
  list: ViewedList;
  views: ListViews;
  open: ViewRow | null;
  onSaveAs: () => void;
  onRename: () => void;
  onShare: (shared: boolean) => void;
  onDefault: (viewId: string | null) => void;
  onDelete: () => void;
};

type GroupProps = Pick<ViewsMenuProps, "list" | "views" | "open"> & { label: string; rows: ViewRow[] };

const noteOf = (view: ViewRow, isDefault: boolean): string =>
  [isDefault ? "Your default" : null, view.own ? null : `By ${view.ownerName}`].filter(Boolean).join(" · ");

const Group = ({ list, views, open, label, rows }: GroupProps) =>
  rows.length === 0 ? null : (
    <MenuGroup label={label}>
      {rows.map((view) => (
        <MenuLinkItem
          key={view.id}
          href={viewHref(list, view)}
          current={view.id === open?.id}
          {...(view.id === open?.id ? { icon: Check } : { icon: Bookmark })}
        >
          <span className="min-w-0 break-words">
            {view.name}
            <span className="block text-xs text-muted">{noteOf(view, view.id === views.defaultViewId)}</span>
          </span>
        </MenuLinkItem>
      ))}
    </MenuGroup>
  );

/** Opens, saves and keeps in order the views of one list. */
export const ViewsMenuPopup = ({ trigger, ...props }: ViewsMenuProps & { trigger: Trigger }) => {
  const { list, views, open } = props;
  const isDefault = open !== null && open.id === views.defaultViewId;
  const reasons = open === null || open.problem === null ? [] : [open.problem];
  const common = { list, views, open };
  return (
    <Menu trigger={trigger}>
      <MenuLinkItem
        href={standardHref(list, views.defaultViewId !== null)}
        current={open === null}
        {...(open === null ? { icon: Check } : { icon: Bookmark })}
      >
        Standard list
      </MenuLinkItem>
      <Group {...common} label="Mine" rows={views.views.filter(({ shared }) => !shared)} />
      <Group {...common} label="Shared at your company" rows={views.views.filter(({ shared }) => shared)} />
      <MenuSeparator />
      <MenuItem icon={BookmarkPlus} onSelect={props.onSaveAs}>
        Save as a new view…
      </MenuItem>
      {open !== null && (
        <>
          <MenuItem
            icon={isDefault ? StarOff : Star}
            onSelect={() => {
              props.onDefault(isDefault ? null : open.id);
            }}
          >
            {isDefault ? "No longer my default" : "Make it my default"}
          </MenuItem>
          <MenuItem icon={Pencil} reasons={reasons} onSelect={props.onRename}>
            Rename…
          </MenuItem>
          <MenuItem
            icon={open.shared ? LockKeyhole : Users}
            reasons={reasons}
            onSelect={() => {
              props.onShare(!open.shared);
            }}
          >
            {open.shared
              ? open.own
                ? "Take back: only you see it"
                : "Take back: only its owner sees it"
              : "Share with your company"}
          </MenuItem>
          <MenuItem icon={Trash2} reasons={reasons} onSelect={props.onDelete}>
            Delete…
          </MenuItem>
        </>
      )}
    </Menu>
  );
};
