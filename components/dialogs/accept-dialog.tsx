"use client";

import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { acceptShares } from "@/lib/actions/shares";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { AskedSummary } from "./asked-summary";
import { FlowBody } from "./flow-body";
import { NetworkReach, openNetworksOf } from "./network-reach";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { SecondaryField } from "./secondary-field";
import { SendFooter } from "./send-footer";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight, withNetworks } from "./use-preflight";
import { counted, target } from "./words";

/** A DCA accepts; a primary one may choose a secondary for networks that it does not reach (ux.md 6.5). */
export const AcceptDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [secondary, setSecondary] = useState<PartnerOption | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const role = request.action === "acceptSecondary" ? "SECONDARY" : "PRIMARY";
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) =>
      secondary === null
        ? `${counted(count, "campaign")} accepted.`
        : `${counted(count, "campaign")} accepted. ${secondary.name} is asked next.`,
  });
  const check = usePreflight({
    action: role === "PRIMARY" ? "accept" : "acceptSecondary",
    rows: flow.rows,
    round,
    markRows,
  });
  const refused = mergeRefused(check.problems, flow.refused);
  const rows = withNetworks(flow.rows, check.rows);
  const choosing = role === "PRIMARY" && openNetworksOf(rows).size > 0;

  const send = () => {
    setAttempt((value) => value + 1);
    const secondaryId = choosing && secondary ? secondary.id : null;
    void flow.submit(() => acceptShares({ campaignIds: flow.ids, role, secondaryId }));
  };
  const label = `Accept ${target(rows.length, "campaign")}`;

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      returnFocus={request.returnFocus}
      title={rows.length === 1 ? `Accept ${rows[0]?.campaignId ?? ""}` : label}
      description={
        role === "PRIMARY"
          ? `You become primary DCA of ${rows.length === 1 ? "this campaign" : "these campaigns"}.`
          : "You become secondary DCA, for networks that the primary does not reach."
      }
      footer={
        <SendFooter
          flow={flow}
          label={label}
          blockers={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be accepted.`] : []}
          onSend={send}
        />
      }
    >
      <FlowBody
        flow={flow}
        onRetry={() => {
          setRound((value) => value + 1);
        }}
      >
        <RequestErrors
          problems={[]}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ partnerId: fieldId }}
        />
        <AskedSummary rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be accepted" onRemove={flow.remove} />
        <NetworkReach rows={rows} />
        {choosing && (
          <SecondaryField
            id={fieldId}
            rows={rows}
            required={false}
            value={secondary}
            onValueChange={setSecondary}
            inputRef={input}
          />
        )}
      </FlowBody>
    </Dialog>
  );
};
