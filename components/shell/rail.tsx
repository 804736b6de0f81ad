"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { useState, useSyncExternalStore } from "react";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Logo } from "./logo";
import { Navigation, type NavigationEntry } from "./navigation";
import { railCookie, type RailState } from "./rail-state";

const wide = "(min-width: 96rem)";

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(wide);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
};

const useWide = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => true,
  );

const width: Record<RailState, string> = {
  auto: "w-14 rail:w-[232px]",
  open: "w-[232px]",
  closed: "w-14",
};
const word: Record<RailState, string> = { auto: "max-rail:sr-only", open: "", closed: "sr-only" };

/** The left rail from 768 px; it leaves room for the table below 1536 px unless the person wants it open. */
export const Rail = ({ entries, initial }: { entries: NavigationEntry[]; initial: RailState }) => {
  const [state, setState] = useState(initial);
  const roomy = useWide();
  const open = state === "open" || (state === "auto" && roomy);
  const toggle = () => {
    const next = open ? "closed" : "open";
    setState(next);
    document.cookie = `${railCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  const Icon = open ? PanelLeftClose : PanelLeftOpen;
  return (
    <aside
      data-chrome
      className={cx(
        "sticky top-0 hidden h-dvh flex-none flex-col border-e border-border bg-surface md:flex",
        width[state],
      )}
    >
      <Link href="/" className="flex h-14 flex-none items-center gap-2.5 px-4 text-lg font-semibold">
        <Logo />
        <span className={word[state]}>Portage</span>
      </Link>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-2">
        <Navigation entries={entries} wordClass={word[state]} />
      </div>
      <div className="border-t border-border p-3">
        <IconButton
          label={open ? "Collapse navigation" : "Expand navigation"}
          aria-expanded={open}
          onClick={toggle}
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
    </aside>
  );
};
