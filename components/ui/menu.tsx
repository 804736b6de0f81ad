"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Trigger } from "./lazy-popup";
import { announce } from "./status-region";

const itemClass =
  "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-highlighted:bg-sunken";

export type MenuProps = { trigger: Trigger; align?: "start" | "end"; children: ReactNode };

/** Brings the library with it: whatever shows a menu loads it by `lazyPopup`. */
export const Menu = ({ trigger, align = "end", children }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-60 outline-none">
        <Base.Popup className="max-h-(--available-height) max-w-80 min-w-52 overflow-y-auto rounded-lg border border-border bg-raised p-1 text-text shadow-popover outline-none">
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

type MenuItemProps = {
  icon?: LucideIcon;
  onSelect: () => void;
  /** Why it cannot be chosen now; the item stays reachable and says so. */
  reasons?: string[];
  /** Small print on the end, for example a shortcut. */
  end?: ReactNode;
  children: ReactNode;
};

export const MenuItem = ({ icon: Icon, onSelect, reasons = [], end, children }: MenuItemProps) => {
  const unavailable = reasons.length > 0;
  return (
    <Base.Item
      className={itemClass}
      aria-disabled={unavailable || undefined}
      closeOnClick={!unavailable}
      onClick={() => {
        if (unavailable) announce(reasons.join(" "));
        else onSelect();
      }}
    >
      {Icon && <Icon size={16} aria-hidden className="mt-px flex-none text-muted" />}
      <span className="min-w-0 flex-1">
        <span className={unavailable ? "text-muted" : undefined}>{children}</span>
        {reasons.map((reason) => (
          <span key={reason} className="block text-xs text-muted">
            {reason}
          </span>
        ))}
      </span>
      {end}
    </Base.Item>
  );
};

type MenuLinkItemProps = {
  icon?: LucideIcon;
  href: string;
  /** What is open now. */
  current?: boolean;
  children: ReactNode;
};

export const MenuLinkItem = ({ icon: Icon, href, current = false, children }: MenuLinkItemProps) => (
  <Base.Item
    className={itemClass}
    render={<Link href={href} prefetch={false} aria-current={current ? "true" : undefined} />}
  >
    {Icon && <Icon size={16} aria-hidden className="mt-px flex-none text-muted" />}
    {children}
  </Base.Item>
);

export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className="px-2 pt-1.5 pb-0.5 text-xs text-muted">{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

export type MenuChoice = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: { value: string; label: string; hint?: string; icon?: LucideIcon }[];
};

export const MenuRadioGroup = ({ label, value, onValueChange, options }: MenuChoice) => (
  <Base.Group>
    <Base.GroupLabel className="px-2 pt-1 pb-0.5 text-xs text-muted">{label}</Base.GroupLabel>
    <Base.RadioGroup
      value={value}
      onValueChange={(next: string) => {
        onValueChange(next);
      }}
    >
      {options.map(({ value: each, label: text, hint, icon: Icon }) => (
        <Base.RadioItem key={each} value={each} closeOnClick className={itemClass}>
          <span
            aria-hidden
            className="mt-px flex size-4 flex-none items-center justify-center rounded-full border border-control"
          >
            <Base.RadioItemIndicator className="block size-2 rounded-full bg-accent" />
          </span>
          {Icon && <Icon size={16} aria-hidden className="mt-px flex-none text-muted" />}
          <span className="min-w-0 flex-1">
            {text}
            {hint && <span className="block text-xs text-muted">{hint}</span>}
          </span>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  </Base.Group>
);

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <div className="border-b border-border px-2 pt-1 pb-2 text-sm">{children}</div>
);

export const MenuSeparator = () => <Base.Separator className="my-1 h-px bg-border" />;
