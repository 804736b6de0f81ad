"use client";

import { useRouter } from "next/navigation";
import { counted } from "@/components/dialogs/words";
import { useStayingAction } from "@/components/ui/use-action";
import {
  cancelStarted,
  checkBatch,
  discardDraft,
  pauseBatch,
  resumeBatch,
  retryFailed,
  setBatch,
  splitSoleProprietors,
  startBatch,
  stopBatch,
} from "@/lib/actions/batches";
import type { ActionResult } from "@/lib/actions/result";

/** Everything that can be done with one batch; each sends, says what came of it, and shows the new state. */
export const useBatch = (batchId: string) => {
  const router = useRouter();
  const { said, pending, send, stay } = useStayingAction();
  /** The answer names another batch, which is shown in place of this one. */
  const goTo = (call: () => Promise<ActionResult<{ batchId: string }>>, sentence: string) => {
    send(call, (data) => {
      router.push(`/batches/${data.batchId}`);
      return { tone: "success", sentence };
    });
  };
  return {
    said,
    pending,
    change: (input: Omit<Parameters<typeof setBatch>[0], "batchId">) => {
      stay(
        () => setBatch({ batchId, ...input }),
        () => "Saved.",
      );
    },
    check: () => {
      stay(
        () => checkBatch({ batchId }),
        () => "Checking again.",
      );
    },
    start: (
      args: Parameters<typeof setBatch>[0]["args"],
      input: Omit<Parameters<typeof startBatch>[0], "batchId">,
    ) => {
      stay(
        async () => {
          // Words to the partners are written here and kept with the batch before it starts.
          if (args !== undefined) {
            const kept = await setBatch({ batchId, args });
            if (!kept.ok) return kept;
          }
          return startBatch({ batchId, ...input });
        },
        ({ queued, alreadyQueued }) =>
          alreadyQueued === 0
            ? `${counted(queued, "campaign")} queued.`
            : `${counted(queued, "campaign")} queued, ${counted(alreadyQueued, "campaign")} already queued elsewhere.`,
      );
    },
    pause: () => {
      stay(
        () => pauseBatch({ batchId }),
        () => "Paused. What was already sent comes to its end.",
      );
    },
    resume: () => {
      stay(
        () => resumeBatch({ batchId }),
        () => "Running again.",
      );
    },
    stop: () => {
      stay(
        () => stopBatch({ batchId }),
        ({ state }) => (state === "DRAFT" ? "Stopped. Nothing was sent." : "Stopped. Nothing more is sent."),
      );
    },
    /** What failed; where nothing did, what was withdrawn. */
    retry: (withdrawn: boolean) => {
      goTo(
        () => retryFailed({ batchId, withdrawn }),
        withdrawn ? "A new batch holds what was withdrawn." : "A new batch holds what failed.",
      );
    },
    cancelStarted: () => {
      goTo(() => cancelStarted({ batchId }), "A new batch cancels what was started.");
    },
    split: () => {
      goTo(() => splitSoleProprietors({ batchId }), "Sole Proprietor campaigns have a batch of their own.");
    },
    discard: () => {
      send(
        () => discardDraft({ batchId }),
        () => {
          router.push("/batches");
          return { tone: "success", sentence: "The draft is gone. Nothing was sent." };
        },
      );
    },
  };
};

export type BatchActions = ReturnType<typeof useBatch>;
