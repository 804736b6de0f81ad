"use client";

import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { shareWithSecondary } from "@/lib/actions/shares";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { CampaignIds } from "./campaign-ids";
import { FlowBody } from "./flow-body";
import { NetworkReach } from "./network-reach";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { SecondaryField } from "./secondary-field";
import { SendFooter } from "./send-footer";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight, withNetworks } from "./use-preflight";
import { counted, target } from "./words";

/** A primary DCA shares what it has accepted with a secondary one (Migration overview, FAQ). */
export const SecondaryDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [partner, setPartner] = useState<PartnerOption | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) =>
      `${counted(count, "campaign")} shared. Waiting on ${partner?.name ?? "the secondary DCA"}.`,
  });
  const check = usePreflight({ action: "shareSecondary", rows: flow.rows, round, markRows });
  const refused = mergeRefused(check.problems, flow.refused);
  const rows = withNetworks(flow.rows, check.rows);
  const missing = attempt > 0 && partner === null;
  const label = `Share ${target(rows.length, "campaign")}`;

  const send = () => {
    setAttempt((value) => value + 1);
    if (partner) void flow.submit(() => shareWithSecondary({ campaignIds: flow.ids, partnerId: partner.id }));
  };

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      initialFocus={input}
      returnFocus={request.returnFocus}
      title={
        rows.length === 1
          ? `Share ${rows[0]?.campaignId ?? ""} with a secondary DCA`
          : `${label} with a secondary DCA`
      }
      description="The secondary DCA is asked to accept the networks that you do not reach."
      footer={
        <SendFooter
          flow={flow}
          label={label}
          blockers={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be shared.`] : []}
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
          problems={missing ? [{ fieldId, sentence: "Choose a secondary DCA." }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ partnerId: fieldId }}
        />
        <CampaignIds rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be shared" onRemove={flow.remove} />
        <NetworkReach rows={rows} />
        <SecondaryField
          id={fieldId}
          rows={rows}
          required
          value={partner}
          onValueChange={setPartner}
          inputRef={input}
          error={missing ? "Choose a secondary DCA." : undefined}
        />
      </FlowBody>
    </Dialog>
  );
};
