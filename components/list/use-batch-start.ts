"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import { announce } from "@/components/ui/status-region";
import { createBatch } from "@/lib/actions/batches";
import type { ActionError } from "@/lib/actions/result";
import type { BatchKind } from "@/lib/domain/batch";

export type BatchSelection = Parameters<typeof createBatch>[0]["selection"];

/** Freezes a selection into a draft on the server, and goes to it. */
export const useBatchStart = () => {
  const router = useRouter();
  const [preparing, startTransition] = useTransition();
  const [error, setError] = useState<ActionError | null>(null);
  const startBatch = useCallback(
    (kind: BatchKind, selection: BatchSelection) => {
      announce("Preparing a batch.");
      startTransition(async () => {
        const result = await createBatch({ kind, selection });
        setError(result.ok ? null : result.error);
        if (result.ok) router.push(`/batches/${result.data.batchId}`);
      });
    },
    [router],
  );
  return { startBatch, preparing, error };
};
