"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { announce } from "@/components/ui/status-region";
import type { ActionResult } from "@/lib/actions/result";

export type Said = { tone: "success" | "danger"; sentence: string };

/** Sends one thing at a time and keeps the sentence that answers it, in place and for assistive technology. */
export const useAction = () => {
  const [said, setSaid] = useState<Said | null>(null);
  const [pending, startTransition] = useTransition();
  const send = <T>(call: () => Promise<ActionResult<T>>, sentenceOf: (data: T) => Said): void => {
    startTransition(async () => {
      const result = await call();
      const next: Said = result.ok
        ? sentenceOf(result.data)
        : {
            tone: "danger",
            sentence: [result.error.sentence, result.error.nextStep].filter(Boolean).join(" "),
          };
      setSaid(next);
      announce(next.sentence);
    });
  };
  return { said, pending, send };
};

/** The same on a page that stays: `stay` shows its new state and the sentence of a success. */
export const useStayingAction = () => {
  const router = useRouter();
  const action = useAction();
  const stay = <T>(call: () => Promise<ActionResult<T>>, sentenceOf: (data: T) => string): void => {
    action.send(call, (data) => {
      router.refresh();
      return { tone: "success", sentence: sentenceOf(data) };
    });
  };
  return { ...action, stay };
};
