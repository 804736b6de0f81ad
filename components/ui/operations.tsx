"use client";

import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { OperationView } from "@/lib/services/operations/dto";

/** The newest known state of operations, fed by the live stream; the shell creates it once per tab. */
export type OperationStore = {
  get: () => ReadonlyMap<string, OperationView>;
  put: (operations: OperationView[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** Asks the shell to poll these until the returned function is called. */
  watch: (ids: string[]) => () => void;
  watched: () => string[];
};

export const createOperationStore = (): OperationStore => {
  let operations: ReadonlyMap<string, OperationView> = new Map();
  const listeners = new Set<() => void>();
  const watches = new Set<string[]>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => operations,
    put: (next) => {
      if (next.length === 0) return;
      operations = new Map([...operations, ...next.map((each) => [each.id, each] as const)]);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    watch: (ids) => {
      watches.add(ids);
      tell();
      return () => {
        watches.delete(ids);
        tell();
      };
    },
    watched: () => [...new Set([...watches].flat())],
  };
};

export const OperationContext = createContext<OperationStore | null>(null);

const none: ReadonlyMap<string, OperationView> = new Map();
const noop = () => undefined;

/**
 * Follows the given operations: `useOperations(receipts.map((receipt) => receipt.operationId))`. Unknown ids are absent.
 * Without `poll` it takes what the stream brings, which is enough for a list that is refreshed anyway.
 */
export const useOperations = (ids: string[], { poll = true } = {}): ReadonlyMap<string, OperationView> => {
  const store = useContext(OperationContext);
  const key = ids.join(",");
  useEffect(() => {
    if (!store || !poll || key === "") return;
    return store.watch(key.split(","));
  }, [store, poll, key]);
  const all = useSyncExternalStore(store?.subscribe ?? (() => noop), store?.get ?? (() => none), () => none);
  return useMemo(() => {
    const wanted = new Set(key.split(","));
    return new Map([...all].filter(([id]) => wanted.has(id)));
  }, [all, key]);
};
