"use client";

import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { nudgeUpstream } from "@/lib/actions/shares";
import { maxNudge, nudgeProblem } from "@/lib/domain/nudge";
import { FlowBody } from "./flow-body";
import { RefusedCampaigns } from "./refused-campaigns";
import { RequestErrors } from "./request-errors";
import { SendFooter } from "./send-footer";
import { type DialogProps, useActionFlow } from "./use-action-flow";

/** A word to the partner above: look at what waits, or think again about a decline. One campaign at a time. */
export const NudgeDialog = ({ request, onClose, markRows }: DialogProps) => {
  const fieldId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [attempt, setAttempt] = useState(0);
  const flow = useActionFlow({ request, onClose, markRows, doneText: () => "Nudge sent." });
  const { rows, refused } = flow;
  const campaignId = rows[0]?.campaignId ?? "";
  const problem = nudgeProblem(text);
  const shown = attempt > 0 ? problem : null;

  const send = () => {
    setAttempt((value) => value + 1);
    if (problem === null) void flow.submit(() => nudgeUpstream({ campaignId, description: text }));
  };

  return (
    <Dialog
      open
      onClose={flow.close}
      busy={flow.busy}
      initialFocus={input}
      returnFocus={request.returnFocus}
      title={`Nudge about ${campaignId}`}
      description="TCR passes your words on to the partner above. It may do so once a day."
      footer={
        <SendFooter
          flow={flow}
          label="Send nudge"
          blockers={refused.flatMap((row) => row.reasons)}
          onSend={send}
        />
      }
    >
      <FlowBody flow={flow}>
        <RequestErrors
          problems={shown ? [{ fieldId, sentence: shown }] : []}
          attempt={attempt}
          failure={flow.failure}
          fieldIds={{ description: fieldId }}
        />
        <RefusedCampaigns
          rows={rows}
          refused={refused}
          what="cannot be nudged about"
          onRemove={flow.remove}
        />
        <Field
          id={fieldId}
          label="Message"
          required
          hint="The partner will read exactly this text."
          error={shown ?? undefined}
        >
          {(control) => (
            <Textarea {...control} ref={input} value={text} onValueChange={setText} limit={maxNudge} />
          )}
        </Field>
      </FlowBody>
    </Dialog>
  );
};
