"use client";

import { Button } from "./button";
import { EmptyState } from "./empty-state";

type LoadFailedProps = {
  /** "The list", "This campaign": what could not be loaded. */
  what: string;
  /** Lists keep their filters, and say so. */
  filtersKept?: boolean;
  id: string | null;
  onRetry: () => void;
};

/** An outage, which must never look like an empty list (T8). */
export const LoadFailed = ({ what, filtersKept = false, id, onRetry }: LoadFailedProps) => (
  <EmptyState
    kind="failed"
    sentence={`${what} could not be loaded.${filtersKept ? " Your filters are kept." : ""}`}
    detail={id && <span className="font-mono text-xs">id {id}</span>}
    action={<Button onClick={onRetry}>Retry</Button>}
  />
);
