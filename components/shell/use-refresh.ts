"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";

const apart = 400;

/**
 * Asks for a new rendering of the page: at most one at a time, at least 400 ms apart, and none while the tab is hidden
 * (it is done on return).
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
    if (!wanted.current || busy.current || document.hidden) return;
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
      if (!document.hidden && wanted.current) request();
    };
    document.addEventListener("visibilitychange", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [request]);

  return request;
};
