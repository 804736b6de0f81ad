"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { ActionFlow } from "./use-action-flow";

/** The form's buttons until something was sent; then nothing is left to press but Close. */
export const FlowFooter = ({ flow, children }: { flow: ActionFlow; children: ReactNode }) => {
  if (!flow.receipts) return children;
  if (flow.busy) return <ActionButton reasons={["The answer of TCR is on its way."]}>Close</ActionButton>;
  return <Button onClick={flow.close}>Close</Button>;
};
