"use client";

import { TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/status-region";
import { Time } from "@/components/ui/time";
import { refreshCampaign } from "@/lib/actions/mirror";

type DetailFreshnessProps = { campaignId: string; readAt: string | null };

const lost = "Portage could not be reached.";

/** How fresh this campaign is, and a way to read it again from TCR. */
export const DetailFreshness = ({ campaignId, readAt }: DetailFreshnessProps) => {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = () => {
    startTransition(async () => {
      const result = await refreshCampaign({ campaignId }).catch(() => null);
      const sentence = result === null ? lost : result.ok ? null : result.error.sentence;
      setProblem(sentence);
      announce(sentence ?? "Read again from TCR.");
      router.refresh();
    });
  };
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted" data-chrome>
      <span>
        {readAt ? (
          <>
            From TCR <Time iso={readAt} />
          </>
        ) : (
          "Not read in full yet"
        )}
      </span>
      <Button
        variant="ghost"
        size="sm"
        className="-mx-1 h-6 px-1.5 text-xs"
        pending={pending}
        aria-label="Refresh this campaign from TCR"
        onClick={refresh}
      >
        Refresh
      </Button>
      {problem && (
        <span className="inline-flex items-center gap-1 text-warning-fg">
          <TriangleAlert size={12} aria-hidden />
          {problem}
        </span>
      )}
    </span>
  );
};
