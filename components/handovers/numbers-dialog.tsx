"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { counted } from "@/components/dialogs/words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { announce } from "@/components/ui/status-region";
import { Textarea } from "@/components/ui/textarea";
import { giveNumbers } from "@/lib/actions/handovers";
import { parseNumbers } from "@/lib/domain/handover/numbers";
import { addedWords, unusedWords } from "./given-words";

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
  /** What came of the last ones, where some could not be used. */
  const [told, setTold] = useState<{ added: string; unused: string[] } | null>(null);
  const [pending, startTransition] = useTransition();
  const { entries, invalid, repeated } = parseNumbers(text);

  const write = (next: string) => {
    setText(next);
    setProblem(null);
    setTold(null);
  };
  const readFile = async (chosen: File) => {
    setAttempt((value) => value + 1);
    if (chosen.size > largestFileBytes) setProblem(`${chosen.name} is larger than 2 MB. Split it.`);
    else write(await chosen.text());
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
      const unused = unusedWords(result.data, campaign?.campaignId ?? null);
      const added = addedWords(result.data);
      announce([added, ...unused].join(" "));
      router.refresh();
      setProblem(null);
      if (unused.length === 0) onClose();
      else setTold({ added, unused });
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
        {told !== null && (
          <Banner tone="warning" title={told.added}>
            <ul className="list-disc ps-4">
              {told.unused.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Banner>
        )}
        <Field id={id} label="Numbers" required>
          {(control) => (
            <Textarea
              {...control}
              rows={8}
              spellCheck={false}
              className="font-mono text-sm"
              value={text}
              onValueChange={write}
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
