import type { Prisma } from "@/lib/db";
import { groupsOf } from "@/lib/domain/handover/numbers";
import { infobipCampaignName, infobipLimits } from "@/lib/domain/infobip";
import type { HandoverOperationKind } from "@/lib/domain/operation";
import type { HandoverRow } from "./row";

/** What a step of a hand-over sends next; null when nothing is left of it. */
type NextWrite = (row: HandoverRow) => Prisma.InputJsonObject | null;

const numbersOf = (numbers: readonly { number: string }[]): string[] => numbers.map(({ number }) => number);

const group = (numbers: readonly { number: string }[], size: number): string[] | null => {
  const [first] = groupsOf(numbersOf(numbers), size);
  return first ?? null;
};

const nextWrites: Record<HandoverOperationKind, NextWrite> = {
  importNumbers: ({ numbers }) => {
    const next = group(
      numbers.filter(({ importedAt }) => importedAt === null),
      infobipLimits.numbersPerRequest,
    );
    return next === null ? null : { numbers: next };
  },
  migrateCampaign: ({ campaignId, poolId, numbers }) => ({
    name: infobipCampaignName(campaignId),
    numberPoolId: poolId,
    numbers: numbersOf(numbers.slice(0, infobipLimits.numbersPerRequest)),
  }),
  addNumbers: ({ externalId, numbers }) => {
    const rest = numbers.slice(infobipLimits.numbersPerRequest).filter(({ addedAt }) => addedAt === null);
    const next = group(rest, infobipLimits.numbersPerAddition);
    return next === null ? null : { externalId: externalId ?? "", numbers: next };
  },
};

export const nextWrite = (kind: HandoverOperationKind, row: HandoverRow): Prisma.InputJsonObject | null =>
  nextWrites[kind](row);

/** Where a carried-out write is noted at each of its numbers. */
export const notedAt: Partial<Record<HandoverOperationKind, "importedAt" | "addedAt">> = {
  importNumbers: "importedAt",
  addNumbers: "addedAt",
};
