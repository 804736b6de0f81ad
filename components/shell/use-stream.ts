"use client";

import { useEffect, useRef, useState } from "react";
import type { OperationView } from "@/lib/services/operations/dto";

export type StreamState = "connecting" | "live" | "paused" | "expired";

type Change = {
  kind: "campaign" | "operation" | "sync" | "event" | "account" | "batch" | "handover";
  campaignId?: string;
  batchId?: string;
  operation?: OperationView;
};

type StreamOptions = {
  /** The newest news that the page was rendered with: what came after it is told first. */
  since: number;
  onChange: (change: Change | null) => void;
};

const retryAfter = 4000;
const pollEvery = 5000;

const read = (data: string): Change | null => {
  try {
    return JSON.parse(data) as Change;
  } catch {
    return null;
  }
};

const isReachable = () =>
  fetch("/api/health", { cache: "no-store" }).then(
    () => true,
    () => false,
  );

/** One stream per tab. After two failed reconnects the page polls, and the stream is still tried (L6, L9). */
export const useStream = ({ since, onChange }: StreamOptions): StreamState => {
  const [state, setState] = useState<StreamState>("connecting");
  // A later rendering knows more than the stream's beginning; the stream itself goes on.
  const [first] = useState(since);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  }, [onChange]);

  useEffect(() => {
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | null = null;
    let failures = 0;
    let seen = first;

    const connect = () => {
      source = new EventSource(`/api/stream?lastEventId=${String(seen)}`);
      source.addEventListener("open", () => {
        if (failures > 0) change.current(null);
        failures = 0;
        setState("live");
      });
      source.addEventListener("change", (event: MessageEvent<string>) => {
        seen = Math.max(seen, Number(event.lastEventId));
        change.current(read(event.data));
      });
      source.addEventListener("expired", () => {
        source?.close();
        setState("expired");
      });
      source.addEventListener("error", () => {
        failures += 1;
        if (failures >= 2) setState("paused");
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, retryAfter);
      });
    };

    connect();
    return () => {
      source?.close();
      if (retry) clearTimeout(retry);
    };
  }, [first]);

  useEffect(() => {
    if (state !== "paused") return;
    const timer = setInterval(() => {
      void isReachable().then((reachable) => {
        if (reachable) change.current(null);
      });
    }, pollEvery);
    return () => {
      clearInterval(timer);
    };
  }, [state]);

  return state;
};
