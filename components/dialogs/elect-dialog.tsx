"use client";

import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { electShares } from "@/lib/actions/shares";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { AskedSummary } from "./asked-summary";
import { type ElectMode, ElectModeChoice, withoutPrevious } from "./elect-mode";
import { FlowBody } from "./flow-body";
import { PartnerField } from "./partner-field";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { SendFooter } from "./send-footer";
import { type DialogProps, useActionFlow } from "./use-action-flow";
import { mergeRefused, usePreflight } from "./use-preflight";
import { counted, target } from "./words";

/** Accepts what a partner shared by choosing who carries it next (ux.md 6.5). */
export const ElectDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [partner, setPartner] = useState<PartnerOption | null>(null);
  const [wanted, setMode] = useState<ElectMode>("partner");
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const flow = useActionFlow({
    request,
    onClose,
    markRows,
    doneText: (count) => `${counted(count, "campaign")} elected.`,
  });
  const { rows, ids } = flow;
  const check = usePreflight({ action: "elect", rows, round, markRows });
  const refused = mergeRefused(check.problems, flow.refused);
  const mode = withoutPrevious(rows).length > 0 ? "partner" : wanted;
  const missing = attempt > 0 && mode === "partner" && partner === null;
  const asked = rows.some((row) => row.asked);

  const send = () => {
    setAttempt((value) => value + 1);
    if (mode === "previous") void flow.submit(() => electShares({ campaignIds: ids, upstream: { mode } }));
    else if (partner)
      void flow.submit(() => electShares({ campaignIds: ids, upstream: { mode, partnerId: partner.id } }));
  };
  const label = `Elect ${target(rows.length, "campaign")}`;

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      initialFocus={input}
      returnFocus={request.returnFocus}
      title={rows.length === 1 ? `Elect ${rows[0]?.campaignId ?? ""}` : label}
      description={
        asked
          ? `You accept ${rows.length === 1 ? "the campaign and choose who carries it" : "these campaigns and choose who carries them"} next.`
          : "The partner before did not take it: choose who carries it next."
      }
      footer={
        <SendFooter
          flow={flow}
          label={label}
          blockers={refused.length > 0 ? [`${counted(refused.length, "campaign")} cannot be elected.`] : []}
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
          problems={missing ? [{ fieldId, sentence: "Choose an upstream partner." }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ partnerId: fieldId, upstream: fieldId }}
        />
        <AskedSummary rows={rows} />
        <RefusedCampaigns rows={rows} refused={refused} what="cannot be elected" onRemove={flow.remove} />
        {rows.length > 1 && <ElectModeChoice rows={rows} mode={mode} onMode={setMode} />}
        {mode === "partner" && (
          <PartnerField
            id={fieldId}
            label="Upstream partner"
            purpose="elect"
            campaignIds={ids}
            value={partner}
            onValueChange={setPartner}
            inputRef={input}
            hint="The campaign goes on to this partner, who then has to accept it."
            error={missing ? "Choose an upstream partner." : undefined}
          />
        )}
      </FlowBody>
    </Dialog>
  );
};
