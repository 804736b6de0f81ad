"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";

const apart = 400;

/**
 * Asks for a new rendering of the page: at most one at a time, at least 400 ms apart, and none while the tab is hidden
 * or offline (it is done on return). A refresh that cannot reach the server would replace the page by the browser's
 * own error.
 */
export const useRefresh = (): (() => void) => {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const wanted = useRef(false);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const busy = useRef(false);

  const flush = useCallback(() => {
    timer.current = null;
    if (!wanted.current || busy.current || document.hidden || !navigator.onLine) return;
    wanted.current = false;
    last.current = Date.now();
    startTransition(() => {
      router.refresh();
    });
  }, [router]);

  const request = useCallback(() => {
    wanted.current = true;
    timer.current ??= setTimeout(flush, Math.max(0, last.current + apart - Date.now()));
  }, [flush]);

  useEffect(() => {
    busy.current = pending;
    if (!pending && wanted.current) request();
  }, [pending, request]);

  useEffect(() => {
    const back = () => {
      if (wanted.current) request();
    };
    document.addEventListener("visibilitychange", back);
    window.addEventListener("online", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("online", back);
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [request]);

  return request;
};
