import type { Prisma, Tx } from "@/lib/db";
import { conflict, refused } from "@/lib/services/errors";
import type { Member } from "./load";

type Refusal = { campaignId: string; reasons: string[] };

const firstOnes = ([first]: Refusal[]): string =>
  first === undefined ? "" : `${first.campaignId}: ${first.reasons.join(" · ")}`;

/** For all of these campaigns or for none: one with reasons against it refuses the whole, in words that may be the caller's. */
export const allOrNone = (
  members: readonly Member[],
  reasonsOf: (member: Member) => string[] | string | null,
  sentenceOf: (refusals: Refusal[], first: string) => string = (_refusals, first) => first,
): void => {
  const refusals = members.flatMap((member) => {
    const reasons = [reasonsOf(member) ?? []].flat();
    return reasons.length === 0 ? [] : [{ campaignId: member.row.campaignId, reasons }];
  });
  if (refusals.length > 0)
    throw refused(sentenceOf(refusals, firstOnes(refusals)), refusals, "The page shows how each stands now.");
};

export const movedOn = (campaignId: string): Error => conflict(`${campaignId} has moved on meanwhile.`);

/** Takes campaigns off the way they are on, as they were loaded; one that has moved on stops all. */
export const takeOff = async (
  tx: Tx,
  members: readonly Member[],
  data: Prisma.HandoverCampaignUpdateManyMutationInput,
): Promise<void> => {
  for (const { row } of members) {
    const { count } = await tx.handoverCampaign.updateMany({
      where: { id: row.id, state: "ACTIVE", step: row.step, status: row.status },
      data,
    });
    if (count === 0) throw movedOn(row.campaignId);
  }
};
