"use client";

import { useMemo } from "react";
import { useOperations } from "@/components/ui/operations";
import type { OperationView } from "@/lib/services/operations/dto";

/** Rows as read by the server, with newer states of their operations as these come in. */
export const useLiveRows = <Row extends { operation: OperationView | null }>(rows: Row[]): Row[] => {
  const operations = useOperations(
    rows.flatMap((row) => row.operation?.id ?? []),
    { poll: false },
  );
  return useMemo(
    () =>
      rows.map((row) => {
        const newer = row.operation && operations.get(row.operation.id);
        return newer ? { ...row, operation: newer } : row;
      }),
    [rows, operations],
  );
};
