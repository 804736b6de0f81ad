"use client";

import { useEffect, useRef, useState } from "react";
import type { ActionError, ActionResult } from "@/lib/actions/result";
import { answered, type Call } from "./use-request";

export type Loaded<T> = {
  data: T | null;
  error: ActionError | null;
  loading: boolean;
  retry: () => void;
};

/** Reads once for each key; an empty key reads nothing. An answer to an older key is dropped. */
export const useLoaded = <T>(key: string, load: Call<T>): Loaded<T> => {
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState<{ wanted: string; result: ActionResult<T> } | null>(null);
  const latest = useRef(load);
  const wanted = key === "" ? "" : `${key}#${String(round)}`;

  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    if (wanted === "") return;
    let current = true;
    void answered(() => latest.current()).then((result) => {
      if (current) setSettled({ wanted, result });
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  const result = settled?.wanted === wanted ? settled.result : null;
  return {
    data: result?.ok ? result.data : null,
    error: result && !result.ok ? result.error : null,
    loading: wanted !== "" && result === null,
    retry: () => {
      setRound((value) => value + 1);
    },
  };
};
