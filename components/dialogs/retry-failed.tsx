"use client";

import { Button } from "@/components/ui/button";
import type { ActionFlow } from "./use-action-flow";
import { target } from "./words";

/** Back to the filled-in form with exactly the campaigns that failed (A4). */
export const RetryFailed = ({ flow, onRetry }: { flow: ActionFlow; onRetry?: () => void }) => {
  const failed = flow.sending.failed.length;
  if (failed === 0 || flow.busy) return null;
  return (
    <div>
      <Button
        onClick={() => {
          flow.retryFailed();
          onRetry?.();
        }}
      >
        Check {target(failed, "campaign")} again
      </Button>
    </div>
  );
};
