import type { Prisma } from "@/lib/db";
import type { Handover, HandoverCampaign, HandoverNumber, HandoverStep } from "@/lib/db/generated/client";
import { type CampaignAt, stateOf } from "@/lib/domain/handover/campaign-state";
import { type HandoverProvider, isProvider, providerRules } from "@/lib/domain/handover/providers";
import { type Position, type StepFacts, stepKeys, stepStatuses } from "@/lib/domain/handover/steps";

/** A campaign of a hand-over with all that belongs to it. */
export type HandoverRow = HandoverCampaign & {
  handover: Handover;
  numbers: HandoverNumber[];
  steps: HandoverStep[];
};

export const wholeRow = {
  handover: true,
  numbers: { orderBy: { seq: "asc" } },
  steps: true,
} as const satisfies Prisma.HandoverCampaignInclude;

/** A provider that this version does not know is an error of the installation. */
export const providerOf = ({ provider }: Pick<Handover, "provider">): HandoverProvider => {
  if (!isProvider(provider)) throw new Error(`unknown provider ${provider}`);
  return provider;
};

export const rulesOf = (handover: Pick<Handover, "provider">) => providerRules(providerOf(handover));

/** The step that it is at, as its provider defines it. */
export const stepOf = ({ handover, step }: { handover: Pick<Handover, "provider">; step: string }) =>
  rulesOf(handover).steps.find(({ key }) => key === step);

export const positionOf = ({ step, status }: Pick<HandoverCampaign, "step" | "status">): Position => {
  const key = stepKeys.find((each) => each === step);
  const word = stepStatuses.find((each) => each === status);
  if (key === undefined || word === undefined || word === "BLOCKED")
    throw new Error(`unknown position ${step} ${status}`);
  return { step: key, status: word };
};

const ms = (at: Date | null): number | null => at?.getTime() ?? null;

export const campaignAt = (
  row: Omit<HandoverCampaign, "handoverId"> & { handover: Pick<Handover, "provider"> },
): CampaignAt => ({
  provider: providerOf(row.handover),
  state: stateOf(row.state),
  position: positionOf(row),
  times: {
    switchedAt: ms(row.switchedAt),
    registeredAt: ms(row.registeredAt),
    trafficAt: ms(row.trafficAt),
    restoredAt: ms(row.restoredAt),
  },
});

export const stepFactsOf = ({ numbers, poolId }: Pick<HandoverRow, "numbers" | "poolId">): StepFacts => ({
  numbers: numbers.length,
  pooled: poolId !== null,
});
