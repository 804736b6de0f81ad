"use client";

import type { ReactNode } from "react";
import { RetryFailed } from "./retry-failed";
import { SendingList } from "./sending-list";
import type { ActionFlow } from "./use-action-flow";

type FlowBodyProps = {
  flow: ActionFlow;
  /** Called when the form comes back with the campaigns that failed. */
  onRetry?: () => void;
  /** The form. */
  children: ReactNode;
};

/** The form of an action until something was sent; then the results, row by row. */
export const FlowBody = ({ flow, onRetry, children }: FlowBodyProps) =>
  flow.receipts ? (
    <div className="grid gap-3">
      <SendingList flow={flow} rows={flow.rows} />
      <RetryFailed flow={flow} {...(onRetry && { onRetry })} />
    </div>
  ) : (
    <div className="grid gap-4">{children}</div>
  );
