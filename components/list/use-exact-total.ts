"use client";

import { useEffect, useState, useTransition } from "react";
import { announce } from "@/components/ui/status-region";
import { countExactly } from "@/lib/actions/lists";
import type { ActionError } from "@/lib/actions/result";

/** A list and its filters, as the server reads them. */
export type CountedList = Parameters<typeof countExactly>[0];

const format = new Intl.NumberFormat("en-US");

type Counted = { of: string; total: number };
type Problem = { of: string; error: ActionError };

/** The exact number of a total that was counted up to a limit: asked for by a person, and forgotten with the filters. */
export const useExactTotal = (list: CountedList | undefined) => {
  // A new object with each render, so it is compared as text.
  const of = JSON.stringify(list ?? null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [counting, startTransition] = useTransition();
  useEffect(() => {
    if (counted !== null) announce(`Exactly ${format.format(counted.total)}.`);
  }, [counted]);

  const count = () => {
    if (list === undefined) return;
    startTransition(async () => {
      const result = await countExactly(list);
      if (result.ok) setCounted({ of, total: result.data.total });
      setProblem(result.ok ? null : { of, error: result.error });
    });
  };
  return {
    total: counted?.of === of ? counted.total : null,
    error: problem?.of === of ? problem.error : null,
    counting,
    count,
  };
};
