"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { counted } from "@/components/dialogs/words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { announce } from "@/components/ui/status-region";
import { Textarea } from "@/components/ui/textarea";
import { giveNumbers } from "@/lib/actions/handovers";
import { parseNumbers } from "@/lib/domain/handover/numbers";

type NumbersDialogProps = {
  handoverId: string;
  /** Each number may have an NNID of its own. */
  ownNnids: boolean;
  /** The campaign that the numbers are of; null where each line names its own. */
  campaign: { rowId: string; campaignId: string } | null;
  onClose: () => void;
};

const largestFileBytes = 2_000_000;

/** Numbers by paste or from a CSV file. What cannot be read is told before anything is kept. */
export const NumbersDialog = ({ handoverId, ownNnids, campaign, onClose }: NumbersDialogProps) => {
  const router = useRouter();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { entries, invalid, repeated } = parseNumbers(text);

  const readFile = async (chosen: File) => {
    if (chosen.size > largestFileBytes) setProblem(`${chosen.name} is larger than 2 MB. Split it.`);
    else setText(await chosen.text());
  };
  const add = () => {
    setAttempt((value) => value + 1);
    if (entries.length === 0) {
      setProblem("Paste at least one number of the format 1 and ten digits.");
      return;
    }
    startTransition(async () => {
      const result = await giveNumbers({ handoverId, rowId: campaign?.rowId ?? null, text });
      if (!result.ok) {
        setProblem([result.error.sentence, result.error.nextStep].filter(Boolean).join(" "));
        return;
      }
      const { added, invalid: left, unknownCampaigns } = result.data;
      announce(`${counted(added, "number")} added.`);
      router.refresh();
      const untold = [...left, ...unknownCampaigns];
      if (untold.length === 0) onClose();
      else
        setProblem(
          `${counted(added, "number")} added. Not used: ${untold.slice(0, 8).join(", ")}${untold.length > 8 ? " …" : ""}. Name a campaign of this hand-over before each number.`,
        );
    });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      title={campaign === null ? "Add numbers" : `Add numbers of ${campaign.campaignId}`}
      description={[
        campaign === null
          ? "One line a number: campaign id, then the number. A CSV file with these two columns works as well."
          : "Separated by commas or lines. +1 (555) 234-5678 is read as 15552345678.",
        ...(ownNnids ? ["An NNID behind a number, on its line, is that number's own."] : []),
      ].join(" ")}
      footer={
        <Button variant="primary" pending={pending} onClick={add}>
          {entries.length === 0 ? "Add numbers" : `Add ${counted(entries.length, "number")}`}
        </Button>
      }
    >
      <div className="grid gap-3">
        <ErrorSummary
          errors={problem === null ? [] : [{ fieldId: id, sentence: problem }]}
          attempt={attempt}
        />
        <Field id={id} label="Numbers" required>
          {(control) => (
            <Textarea
              {...control}
              rows={8}
              spellCheck={false}
              className="font-mono text-sm"
              value={text}
              onValueChange={(next) => {
                setText(next);
                setProblem(null);
              }}
            />
          )}
        </Field>
        <p role="status" className="text-sm text-muted">
          {text.trim() === ""
            ? ""
            : [
                `${counted(entries.length, "number")} read`,
                repeated > 0 ? `${counted(repeated, "repetition")} left out` : null,
                invalid.length > 0 ? `not a number: ${invalid.slice(0, 5).join(", ")}` : null,
              ]
                .filter(Boolean)
                .join(" · ")}
        </p>
        <div>
          <Button size="sm" onClick={() => file.current?.click()}>
            <FileUp size={14} aria-hidden />
            Read a CSV file
          </Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-label="CSV file with numbers"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) void readFile(chosen);
              event.target.value = "";
            }}
          />
        </div>
      </div>
    </Dialog>
  );
};
