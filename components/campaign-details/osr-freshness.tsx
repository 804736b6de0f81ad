"use client";

import { LoaderCircle, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { requestOsr } from "@/lib/actions/mirror";
import type { OsrView } from "@/lib/services/osr/dto";

type OsrFreshnessProps = { campaignId: string; osr: OsrView };

const lost = "Portage could not be reached. Try again.";

/** When the number registry was read, and a way to read it again. The first visit asks by itself. */
export const OsrFreshness = ({ campaignId, osr }: OsrFreshnessProps) => {
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const asked = useRef(false);
  const unread = osr.readAt === null && !osr.reading && osr.problem === null;
  const ask = () => {
    startTransition(async () => {
      const result = await requestOsr({ campaignId }).catch(() => null);
      setRefusal(result === null ? lost : result.ok ? null : result.error.sentence);
    });
  };
  useEffect(() => {
    if (!unread || asked.current) return;
    asked.current = true;
    ask();
  });
  const reading = osr.reading || pending || unread;
  const problem = refusal ?? osr.problem;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-sm" data-chrome>
      {reading && problem === null ? (
        <span role="status" className="inline-flex items-center gap-1.5 text-muted">
          <LoaderCircle size={14} aria-hidden className="animate-spin" />
          Reading the numbers from TCR…
        </span>
      ) : (
        <span className="text-muted">
          {osr.readAt ? (
            <>
              From TCR <Time iso={osr.readAt} />
            </>
          ) : (
            "Not read from TCR yet"
          )}
        </span>
      )}
      {problem && (
        <span role="alert" className="inline-flex items-center gap-1 text-warning-fg">
          <TriangleAlert size={14} aria-hidden />
          {problem}
        </span>
      )}
      {!osr.reading && (
        <Button variant="ghost" size="sm" pending={pending} onClick={ask}>
          Read again
        </Button>
      )}
    </div>
  );
};
