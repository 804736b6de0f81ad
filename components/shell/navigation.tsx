"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { usePlace } from "@/components/ui/place";

export type NavigationEntry = {
  href: string;
  label: string;
  icon: ReactNode;
  /** How many wait for a decision; null when it could not be counted. */
  count?: number | null;
};

type NavigationProps = {
  entries: NavigationEntry[];
  /** Hides the words where the rail is narrow; the names stay for assistive technology. */
  wordClass?: string;
  onNavigate?: (() => void) | undefined;
};

const format = new Intl.NumberFormat("en-US");

export const Navigation = ({ entries, wordClass, onNavigate }: NavigationProps) => {
  const address = usePathname();
  const path = usePlace() ?? address;
  // The longest entry that leads here: History lies under CNP Campaigns and has an entry of its own.
  const currentHref = entries
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label="Main">
      <ul className="grid grid-cols-1 gap-0.5">
        {entries.map(({ href, label, icon, count }) => {
          const current = href === currentHref;
          const counted = typeof count === "number" && count > 0;
          return (
            <li key={href}>
              <Link
                href={href}
                title={label}
                aria-current={current ? "page" : undefined}
                {...(onNavigate && { onClick: onNavigate })}
                className={cx(
                  "flex h-9 items-center gap-3 rounded-md px-2.5 text-base font-medium transition-colors duration-150",
                  current ? "bg-selected text-link" : "text-muted hover:bg-sunken hover:text-text",
                )}
              >
                <span className="relative flex-none">
                  {icon}
                  {counted && (
                    <span aria-hidden className="absolute -end-1 -top-1 size-2 rounded-full bg-accent" />
                  )}
                </span>
                <span className={cx("min-w-0 flex-1 truncate", wordClass)}>{label}</span>
                {counted && (
                  <span
                    className={cx("rounded-full bg-sunken px-1.5 text-xs tabular-nums text-text", wordClass)}
                  >
                    {format.format(count)}
                    <span className="sr-only"> waiting for your decision</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
