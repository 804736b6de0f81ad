"use client";

import { useState } from "react";
import type { ReviewDialogProps } from "@/components/ui/action-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/status-region";
import { resolveReview } from "@/lib/actions/migrations";
import { RequestErrors } from "./request-errors";
import { useRequest } from "./use-request";

type Outcome = "went-through" | "send-again";

const said: Record<Outcome, string> = {
  "went-through": "Recorded that it went through.",
  "send-again": "Sending again.",
};

/** Where Portage cannot tell, a person who looked at TCR decides (A10). */
export const ReviewDialog = ({ operation, what, onClose, returnFocus }: ReviewDialogProps) => {
  const { pending, failure, send } = useRequest();
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const decide = async (outcome: Outcome) => {
    setChosen(outcome);
    const result = await send(() => resolveReview({ operationId: operation.id, outcome }));
    if (!result?.ok) return;
    onClose(true);
    announce(said[outcome]);
  };
  return (
    <Dialog
      open
      size="sm"
      busy={pending}
      returnFocus={returnFocus}
      onClose={() => {
        onClose(false);
      }}
      title={`Did ${what} go through?`}
      description={`${operation.campaignId}: we could not tell whether TCR carried this out.`}
      footer={
        <>
          <Button
            pending={pending && chosen === "send-again"}
            aria-disabled={pending || undefined}
            onClick={() => void decide("send-again")}
          >
            Send again
          </Button>
          <Button
            variant="primary"
            pending={pending && chosen === "went-through"}
            aria-disabled={pending || undefined}
            onClick={() => void decide("went-through")}
          >
            It went through
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <RequestErrors failure={failure} />
        <p>Look at this campaign at TCR first, then choose.</p>
        <dl className="grid gap-2">
          <div>
            <dt className="font-medium">It went through</dt>
            <dd className="text-muted">
              Nothing is sent. Portage reads the campaign and goes on from what TCR says.
            </dd>
          </div>
          <div>
            <dt className="font-medium">Send again</dt>
            <dd className="text-muted">
              The same request is sent once more. Choose this only if TCR shows no trace of it.
            </dd>
          </div>
        </dl>
      </div>
    </Dialog>
  );
};
