"use client";

import { useRef, useState } from "react";
import type { ActionError, ActionResult } from "@/lib/actions/result";

export type Call<T> = () => Promise<ActionResult<T>>;

const unreachable: ActionError = {
  code: "UNAVAILABLE",
  sentence: "Portage could not be reached.",
  nextStep: "Your input is kept. Try again: a campaign that is already queued is not sent twice.",
  id: null,
  fields: {},
  rows: [],
};

/** Never rejects: a lost connection becomes an answer like any other. */
export const answered = <T>(call: Call<T>): Promise<ActionResult<T>> =>
  call().catch(() => ({ ok: false, error: unreachable }));

/** Sends one thing at a time and keeps the error of the last attempt. */
export const useRequest = () => {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ error: ActionError; attempt: number } | null>(null);
  const running = useRef(false);
  const attempts = useRef(0);

  const send = async <T>(call: Call<T>): Promise<ActionResult<T> | null> => {
    if (running.current) return null;
    running.current = true;
    attempts.current += 1;
    setPending(true);
    const result = await answered(call);
    running.current = false;
    setPending(false);
    setFailure(result.ok ? null : { error: result.error, attempt: attempts.current });
    return result;
  };

  return {
    pending,
    failure,
    send,
    forget: () => {
      setFailure(null);
    },
  };
};
