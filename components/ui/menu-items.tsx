"use client";

import type { Menu as Base } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { createContext, type ReactNode, useContext } from "react";
import { announce } from "./status-region";

const itemClass =
  "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-highlighted:bg-sunken";

/** The library's parts of a menu, given by the menu around them: what is in a menu does not load them with the page. */
export const MenuParts = createContext<typeof Base | null>(null);

const useParts = (): typeof Base => {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error("Parts of a menu are used outside a menu");
  return parts;
};

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
  const { Item } = useParts();
  const unavailable = reasons.length > 0;
  return (
    <Item
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
    </Item>
  );
};

type MenuLinkItemProps = {
  icon?: LucideIcon;
  href: string;
  /** What is open now. */
  current?: boolean;
  children: ReactNode;
};

export const MenuLinkItem = ({ icon: Icon, href, current = false, children }: MenuLinkItemProps) => {
  const { Item } = useParts();
  return (
    <Item
      className={itemClass}
      render={<Link href={href} prefetch={false} aria-current={current ? "true" : undefined} />}
    >
      {Icon && <Icon size={16} aria-hidden className="mt-px flex-none text-muted" />}
      {children}
    </Item>
  );
};

export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => {
  const { Group, GroupLabel } = useParts();
  return (
    <Group>
      <GroupLabel className="px-2 pt-1.5 pb-0.5 text-xs text-muted">{label}</GroupLabel>
      {children}
    </Group>
  );
};

export const MenuRadioGroup = ({
  label,
  value,
  onValueChange,
  options,
}: {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: { value: string; label: string; hint?: string; icon?: LucideIcon }[];
}) => {
  const { Group, GroupLabel, RadioGroup, RadioItem, RadioItemIndicator } = useParts();
  return (
    <Group>
      <GroupLabel className="px-2 pt-1 pb-0.5 text-xs text-muted">{label}</GroupLabel>
      <RadioGroup
        value={value}
        onValueChange={(next: string) => {
          onValueChange(next);
        }}
      >
        {options.map(({ value: each, label: text, hint, icon: Icon }) => (
          <RadioItem key={each} value={each} closeOnClick className={itemClass}>
            <span
              aria-hidden
              className="mt-px flex size-4 flex-none items-center justify-center rounded-full border border-control"
            >
              <RadioItemIndicator className="block size-2 rounded-full bg-accent" />
            </span>
            {Icon && <Icon size={16} aria-hidden className="mt-px flex-none text-muted" />}
            <span className="min-w-0 flex-1">
              {text}
              {hint && <span className="block text-xs text-muted">{hint}</span>}
            </span>
          </RadioItem>
        ))}
      </RadioGroup>
    </Group>
  );
};

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <div className="border-b border-border px-2 pt-1 pb-2 text-sm">{children}</div>
);

export const MenuSeparator = () => {
  const { Separator } = useParts();
  return <Separator className="my-1 h-px bg-border" />;
};
