"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/status-region";
import type { BatchDetail } from "@/lib/services/batches/dto";
import { endedOf, sentTotal } from "./progress";

/** Says each tenth of the way, and the end (A7). */
export const useSpokenProgress = ({ counts, badge }: BatchDetail): void => {
  const total = sentTotal(counts);
  const tenth = total === 0 ? 0 : Math.floor((endedOf(counts) / total) * 10);
  const spoken = useRef(tenth);
  useEffect(() => {
    if (tenth <= spoken.current) return;
    spoken.current = tenth;
    announce(tenth === 10 ? `${badge.label}.` : `${String(tenth * 10)} percent.`);
  }, [tenth, badge.label]);
};
