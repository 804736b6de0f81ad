"use client";

import { useState } from "react";
import { counted } from "@/components/dialogs/words";
import { useStayingAction } from "@/components/ui/use-action";
import {
  beginHandoverStep,
  beginRollback,
  confirmTraffic,
  dropNumbers,
  leaveHandoverStep,
  readBackHandover,
  setHandover,
  setHandoverCampaign,
  stopHandover,
  takeRegistryNumbers,
  tickPrerequisite,
  tickRollback,
} from "@/lib/actions/handovers";
import type { HandoverProvider } from "@/lib/domain/handover/providers";
import type { StepKey } from "@/lib/domain/handover/steps";

const campaigns = (count: number): string => counted(count, "campaign");

/**
 * Everything that can be done with one hand-over but the switch; each shows the new state. What came of it is announced, and
 * stays on the page only where it is a refusal or the end of something: all else is visible in its place (ux.md A8).
 */
export const useHandover = (handoverId: string) => {
  const { said, pending, stay } = useStayingAction();
  const [ends, setEnds] = useState(false);
  const act =
    (isEnd: boolean): typeof stay =>
    (call, sentenceOf) => {
      setEnds(isEnd);
      stay(call, sentenceOf);
    };
  const [step, end] = [act(false), act(true)];
  return {
    said: said !== null && (said.tone === "danger" || (ends && !pending)) ? said : null,
    pending,
    begin: (key: StepKey, rowIds: string[]) => {
      step(
        () => beginHandoverStep({ handoverId, step: key, rowIds }),
        ({ begun }) => `Begun for ${campaigns(begun)}.`,
      );
    },
    leave: (rowIds: string[]) => {
      step(
        () => leaveHandoverStep({ handoverId, rowIds }),
        ({ left }) => `${campaigns(left)} ${left === 1 ? "goes" : "go"} on without the other numbers.`,
      );
    },
    traffic: (rowIds: string[]) => {
      end(
        () => confirmTraffic({ handoverId, rowIds }),
        ({ switched }) => `Traffic of ${campaigns(switched)} is switched. The downtime is over.`,
      );
    },
    stop: (rowIds: string[]) => {
      end(
        () => stopHandover({ handoverId, rowIds }),
        ({ stopped }) => `${campaigns(stopped)} stopped. The numbers stay where they are.`,
      );
    },
    rollBack: (rowIds: string[]) => {
      end(
        () => beginRollback({ handoverId, rowIds }),
        ({ rollingBack }) => `Rolling back ${campaigns(rollingBack)}. Go through the checklist.`,
      );
    },
    tickBack: (rowId: string, key: string) => {
      step(
        () => tickRollback({ handoverId, rowId, key }),
        ({ left }) => (left === 0 ? "Rolled back." : `Confirmed. ${counted(left, "point")} left.`),
      );
    },
    readBack: (rowIds: string[]) => {
      step(
        () => readBackHandover({ handoverId, rowIds }),
        () => "Reading. The page follows by itself.",
      );
    },
    takeNumbers: (rowIds: string[]) => {
      step(
        () => takeRegistryNumbers({ handoverId, rowIds }),
        ({ asked }) => `The number registry is being read for ${campaigns(asked)}.`,
      );
    },
    dropNumbers: (rowId: string, numbers: string[] | null) => {
      step(
        () => dropNumbers({ handoverId, rowId, numbers }),
        ({ dropped }) => `${counted(dropped, "number")} taken out.`,
      );
    },
    change: (input: Omit<Parameters<typeof setHandover>[0], "handoverId">) => {
      step(
        () => setHandover({ handoverId, ...input }),
        () => "Saved.",
      );
    },
    changeCampaign: (input: Omit<Parameters<typeof setHandoverCampaign>[0], "handoverId">) => {
      step(
        () => setHandoverCampaign({ handoverId, ...input }),
        () => "Saved.",
      );
    },
    tick: (provider: HandoverProvider, key: string, ticked: boolean) => {
      step(
        () => tickPrerequisite({ provider, key, ticked }),
        () => (ticked ? "Confirmed." : "Taken back."),
      );
    },
  };
};

export type HandoverActions = ReturnType<typeof useHandover>;
