"use client";

import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useState, useTransition } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/status-region";
import { verifyAudit } from "@/lib/actions/audit";
import type { AuditVerdict } from "@/lib/services/audit/verify";

type Answer = { verdict: AuditVerdict } | { failure: string };

const format = new Intl.NumberFormat("en-US");

const sentenceOf = (answer: Answer): string => {
  if ("failure" in answer) return answer.failure;
  const { broken, entries } = answer.verdict;
  return broken === null
    ? `Intact: ${format.format(entries)} ${entries === 1 ? "entry is" : "entries are"} as they were written.`
    : `Broken at entry ${broken.entryId}. ${broken.why}`;
};

const Result = ({ answer }: { answer: Answer }) => {
  const title = sentenceOf(answer);
  if ("failure" in answer) return <Banner tone="danger" title={title} />;
  const { broken, head, entries } = answer.verdict;
  if (broken === null) {
    return (
      <Banner tone="success" title={title}>
        {head !== "" && <p className="font-mono text-xs break-all text-muted">Last hash {head}</p>}
      </Banner>
    );
  }
  return (
    <Banner tone="danger" title={title}>
      <p>
        The {format.format(entries)} before it are intact. Tell whoever keeps the database
        {/^\d+$/.test(broken.entryId) && (
          <>
            {" and look at "}
            <Link href={`/audit/${broken.entryId}`} className="font-medium text-link underline">
              entry {broken.entryId}
            </Link>
          </>
        )}
        .
      </p>
    </Banner>
  );
};

/** Computes the hash chain of the account again and says what it found. */
export const VerifyChain = () => {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, startTransition] = useTransition();
  const verify = () => {
    startTransition(async () => {
      const result = await verifyAudit({});
      const next = result.ok ? { verdict: result.data } : { failure: result.error.sentence };
      setAnswer(next);
      announce(sentenceOf(next));
    });
  };
  return (
    <div className="grid gap-2" data-chrome>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" pending={pending} onClick={verify}>
          <ShieldCheck size={14} aria-hidden />
          Verify the history
        </Button>
        <p className="text-sm text-muted">
          Each entry is linked to the one before by a hash. Nothing can be changed or removed unseen.
        </p>
      </div>
      {answer && <Result answer={answer} />}
    </div>
  );
};
