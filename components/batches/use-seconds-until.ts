"use client";

import { useSyncExternalStore } from "react";

const subscribe = (tick: () => void) => {
  const timer = setInterval(tick, 250);
  return () => {
    clearInterval(timer);
  };
};

/** Whole seconds until then, zero once it has passed; null on the server, which does not count along. */
export const useSecondsUntil = (iso: string): number | null =>
  useSyncExternalStore<number | null>(
    subscribe,
    () => Math.max(0, Math.ceil((Date.parse(iso) - Date.now()) / 1_000)),
    () => null,
  );
