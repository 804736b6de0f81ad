"use client";

import { Button } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/unavailable-action";
import { FlowFooter } from "./flow-footer";
import type { ActionFlow } from "./use-action-flow";

type SendFooterProps = {
  flow: ActionFlow;
  label: string;
  /** Why it cannot be sent as it stands. */
  blockers: string[];
  onSend: () => void;
};

/** Close, and the one verb of the dialog. */
export const SendFooter = ({ flow, label, blockers, onSend }: SendFooterProps) => (
  <FlowFooter flow={flow}>
    <Button aria-disabled={flow.busy || undefined} onClick={flow.close}>
      Close
    </Button>
    {blockers.length > 0 ? (
      <ActionButton variant="primary" reasons={blockers}>
        {label}
      </ActionButton>
    ) : (
      <Button variant="primary" pending={flow.pending} onClick={onSend}>
        {label}
      </Button>
    )}
  </FlowFooter>
);
