"use client";

import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { shareCampaigns } from "@/lib/actions/shares";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { CampaignIds } from "./campaign-ids";
import { FlowBody } from "./flow-body";
import { PartnerField } from "./partner-field";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { SendFooter } from "./send-footer";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { counted, target } from "./words";

/** The ordinary share: after a decline, or the first one. No migration is opened. */
export const ShareDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [partner, setPartner] = useState<PartnerOption | null>(null);
  const [attempt, setAttempt] = useState(0);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) =>
      `${counted(count, "campaign")} shared. Waiting on ${partner?.name ?? "the partner"}.`,
  });
  const { rows, ids, refused } = flow;
  const missing = attempt > 0 && partner === null;
  const label = `Share ${target(rows.length, "campaign")}`;

  const send = () => {
    setAttempt((value) => value + 1);
    if (partner) void flow.submit(() => shareCampaigns({ campaignIds: ids, partnerId: partner.id }));
  };

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      initialFocus={input}
      returnFocus={request.returnFocus}
      title={rows.length === 1 ? `Share ${rows[0]?.campaignId ?? ""}` : label}
      description="The partner is asked to accept. No traffic flows until it does."
      footer={
        <SendFooter
          flow={flow}
          label={label}
          blockers={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be shared.`] : []}
          onSend={send}
        />
      }
    >
      <FlowBody flow={flow}>
        <RequestErrors
          problems={missing ? [{ fieldId, sentence: "Choose a partner." }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ partnerId: fieldId }}
        />
        <CampaignIds rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be shared" onRemove={flow.remove} />
        <PartnerField
          id={fieldId}
          label="Connectivity partner"
          purpose="share"
          campaignIds={ids}
          value={partner}
          onValueChange={setPartner}
          inputRef={input}
          hint={
            rows.some((row) => row.soleProprietor)
              ? "Sole Proprietor campaigns can only go to partners that are enabled for them."
              : undefined
          }
          error={missing ? "Choose a partner." : undefined}
        />
      </FlowBody>
    </Dialog>
  );
};
