"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useCallback, useState, useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { createOperationStore, OperationContext } from "@/components/ui/operations";
import { useOperationPolling } from "./use-operation-polling";
import { useRefresh } from "./use-refresh";
import { type StreamState, useStream } from "./use-stream";

const subscribe = (listener: () => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

const Notice = ({ state }: { state: StreamState }) => {
  const online = useOnline();
  const path = usePathname();
  if (state === "expired") {
    return (
      <Banner
        tone="warning"
        role="alert"
        title="You have been signed out."
        action={
          <LinkButton size="sm" prefetch={false} href={`/sign-in?next=${encodeURIComponent(path)}`}>
            Sign in again
          </LinkButton>
        }
      />
    );
  }
  if (!online) return <Banner tone="warning" title="You are offline. Nothing is sent until you are back." />;
  if (state === "paused") return <Banner tone="neutral">Live updates paused. Refreshing every 5 s.</Banner>;
  return null;
};

/** Keeps the page current: one stream per tab, polling as the fallback, and the newest state of operations. */
export const Live = ({ since, children }: { since: number; children: ReactNode }) => {
  const [store] = useState(createOperationStore);
  const refresh = useRefresh();
  const state = useStream({
    since,
    onChange: useCallback(
      (change) => {
        if (change?.operation) store.put([change.operation]);
        refresh();
      },
      [store, refresh],
    ),
  });
  useOperationPolling(store);
  return (
    <OperationContext value={store}>
      <div className="px-4 empty:hidden sm:px-6 [&>*]:mt-4" data-chrome>
        <Notice state={state} />
      </div>
      {children}
    </OperationContext>
  );
};
