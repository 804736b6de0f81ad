"use client";

import { useSyncExternalStore } from "react";

const key = "portage-single-keys";
const listeners = new Set<() => void>();

const read = () => {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const setSingleKeys = (on: boolean): void => {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    // Without storage the choice cannot be kept; the default stays.
  }
  for (const listener of listeners) listener();
};

/** Whether single-key shortcuts are on; a person can switch them off (WCAG 2.1.4). */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, read, () => true);
