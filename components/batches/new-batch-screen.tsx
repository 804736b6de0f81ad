"use client";

import { ArrowLeft, FileUp } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { counted, number } from "@/components/dialogs/words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ActionButton } from "@/components/ui/unavailable-action";
import { useAction } from "@/components/ui/use-action";
import { createBatch } from "@/lib/actions/batches";
import { type BatchKind, mostBatchItems } from "@/lib/domain/batch";
import { parseCampaignIds } from "@/lib/domain/ids";

export type KindChoice = { kind: BatchKind; label: string; reasons: string[] };

const shown = 5;
const largestFileBytes = 10_000_000;

/** What stops the list from being checked; null when it can be. */
const problemOf = (ids: string[], invalid: string[]): string | null => {
  if (ids.length === 0) return "Paste at least one campaign id, or choose a file.";
  if (ids.length > mostBatchItems)
    return `${number(ids.length)} ids are too many for one batch. The most is ${number(mostBatchItems)}.`;
  if (invalid.length === 0) return null;
  const some = invalid.slice(0, shown).join(", ");
  return `${counted(invalid.length, "entry", "entries")} cannot be a campaign id: ${some}${invalid.length > shown ? " …" : ""}.`;
};

/** Starts with ids that somebody has: pasted, or from a file. */
export const NewBatchScreen = ({ kinds }: { kinds: KindChoice[] }) => {
  const router = useRouter();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<BatchKind>(kinds[0]?.kind ?? "initiate");
  const [text, setText] = useState("");
  const [fileNote, setFileNote] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { said, pending, send } = useAction();
  const { ids, invalid } = parseCampaignIds(text);
  const problem = problemOf(ids, invalid);
  const error = attempt > 0 ? (problem ?? undefined) : undefined;

  const readFile = async (chosen: File) => {
    if (chosen.size > largestFileBytes) {
      setFileNote(`${chosen.name} is larger than 10 MB. Keep only its column of campaign ids.`);
      return;
    }
    try {
      const { idsOfCsv } = await import("./ids-of-csv");
      const found = idsOfCsv(await chosen.text());
      setText(found.ids.join("\n"));
      setFileNote(
        `${counted(found.ids.length, "id")} read from ${chosen.name}.${
          found.unreadable > 0 ? ` ${counted(found.unreadable, "cell")} held no campaign id.` : ""
        }`,
      );
    } catch {
      setFileNote(`${chosen.name} could not be read as CSV. Save it as CSV, or paste the ids.`);
    }
  };
  const create = () => {
    setAttempt((value) => value + 1);
    if (problem !== null) return;
    send(
      () => createBatch({ kind, selection: { mode: "ids", ids } }),
      ({ batchId }) => {
        router.push(`/batches/${batchId}`);
        return { tone: "success", sentence: "The campaigns are being checked." };
      },
    );
  };

  return (
    <div className="mx-auto grid max-w-240 gap-4 px-4 py-4 sm:px-6">
      <Link
        href="/batches"
        className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
      >
        <ArrowLeft size={14} aria-hidden />
        Batches
      </Link>
      <h1 className="text-xl">New batch</h1>
      <p className="text-sm text-muted">
        To choose by filters instead, select everything that matches in a list of campaigns. Nothing is sent
        before you have seen the check and started the batch.
      </p>
      <ErrorSummary
        errors={error === undefined ? [] : [{ fieldId: `${id}-ids`, sentence: error }]}
        attempt={attempt}
      />
      {said?.tone === "danger" && <Banner tone="danger">{said.sentence}</Banner>}
      <Field id={`${id}-kind`} label="What to do" required>
        {(control) => (
          <Select
            {...control}
            className="w-full max-w-sm"
            value={kind}
            onChange={(event) => {
              const wanted = kinds.find((each) => each.kind === event.target.value);
              if (wanted) setKind(wanted.kind);
            }}
          >
            {kinds.map((choice) => (
              <option key={choice.kind} value={choice.kind}>
                {choice.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={`${id}-ids`}
        label="Campaign ids"
        required
        hint="Separated by commas, spaces or lines. Each counts once."
        error={error}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={10}
            spellCheck={false}
            className="font-mono text-sm"
            value={text}
            onValueChange={setText}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <Button onClick={() => file.current?.click()}>
          <FileUp size={16} aria-hidden />
          Read ids from a CSV file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-label="CSV file with campaign ids"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) void readFile(chosen);
            event.target.value = "";
          }}
        />
        <span role="status" className="text-muted">
          {fileNote}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-border pt-3">
        <ActionButton
          variant="primary"
          reasons={pending ? ["One moment."] : (kinds.find((each) => each.kind === kind)?.reasons ?? [])}
          onClick={create}
        >
          {ids.length === 0 ? "Check campaigns" : `Check ${counted(ids.length, "campaign")}`}
        </ActionButton>
      </div>
    </div>
  );
};
