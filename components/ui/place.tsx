"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";

let place: string | null = null;
const listeners = new Set<() => void>();

const move = (href: string | null): void => {
  place = href;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The list that the open page says it belongs to; null where its address says it. */
export const usePlace = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => place,
    () => null,
  );

/** Says which list a page belongs to where its address does not: a partner's campaign lies at `/campaigns/…` too. */
export const Place = ({ href }: { href: string }) => {
  useLayoutEffect(() => {
    move(href);
    return () => {
      move(null);
    };
  }, [href]);
  return null;
};
