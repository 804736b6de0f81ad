"use client";

import { counted } from "@/components/dialogs/words";
import { useStayingAction } from "@/components/ui/use-action";
import {
  beginHandoverStep,
  beginRollback,
  confirmTraffic,
  dropNumbers,
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

/** Everything that can be done with one hand-over but the switch; each says what came of it and shows the new state. */
export const useHandover = (handoverId: string) => {
  const { said, pending, stay } = useStayingAction();
  return {
    said,
    pending,
    begin: (step: StepKey, rowIds: string[]) => {
      stay(
        () => beginHandoverStep({ handoverId, step, rowIds }),
        ({ begun }) => `Begun for ${campaigns(begun)}.`,
      );
    },
    traffic: (rowIds: string[]) => {
      stay(
        () => confirmTraffic({ handoverId, rowIds }),
        ({ switched }) => `Traffic of ${campaigns(switched)} is switched. The downtime is over.`,
      );
    },
    stop: (rowIds: string[]) => {
      stay(
        () => stopHandover({ handoverId, rowIds }),
        ({ stopped }) => `${campaigns(stopped)} stopped. The numbers stay where they are.`,
      );
    },
    rollBack: (rowIds: string[]) => {
      stay(
        () => beginRollback({ handoverId, rowIds }),
        ({ rollingBack }) => `Rolling back ${campaigns(rollingBack)}. Go through the checklist.`,
      );
    },
    tickBack: (rowId: string, key: string) => {
      stay(
        () => tickRollback({ handoverId, rowId, key }),
        ({ left }) => (left === 0 ? "Rolled back." : `Confirmed. ${counted(left, "point")} left.`),
      );
    },
    readBack: (rowIds: string[]) => {
      stay(
        () => readBackHandover({ handoverId, rowIds }),
        () => "Reading. The page follows by itself.",
      );
    },
    takeNumbers: (rowIds: string[]) => {
      stay(
        () => takeRegistryNumbers({ handoverId, rowIds }),
        ({ asked }) => `The number registry is being read for ${campaigns(asked)}.`,
      );
    },
    dropNumbers: (rowId: string, numbers: string[] | null) => {
      stay(
        () => dropNumbers({ handoverId, rowId, numbers }),
        ({ dropped }) => `${counted(dropped, "number")} taken out.`,
      );
    },
    change: (input: Omit<Parameters<typeof setHandover>[0], "handoverId">) => {
      stay(
        () => setHandover({ handoverId, ...input }),
        () => "Saved.",
      );
    },
    changeCampaign: (input: Omit<Parameters<typeof setHandoverCampaign>[0], "handoverId">) => {
      stay(
        () => setHandoverCampaign({ handoverId, ...input }),
        () => "Saved.",
      );
    },
    tick: (provider: HandoverProvider, key: string, ticked: boolean) => {
      stay(
        () => tickPrerequisite({ provider, key, ticked }),
        () => (ticked ? "Confirmed." : "Taken back."),
      );
    },
  };
};

export type HandoverActions = ReturnType<typeof useHandover>;
