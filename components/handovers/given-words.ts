import { counted } from "@/components/dialogs/words";
import type { GivenNumbers } from "@/lib/services/handovers/numbers";

const some = 8;

const listed = (texts: readonly string[]): string =>
  `${texts.slice(0, some).join(", ")}${texts.length > some ? " and more" : ""}`;

/** What could not be used of pasted numbers, one sentence a cause; `of`: the campaign that they were to be of. */
export const unusedWords = (given: GivenNumbers, of: string | null): string[] => {
  const { invalid, unnamed, unknownCampaigns, nnids } = given;
  return [
    ...(invalid.length === 0 ? [] : [`Not a number: ${listed(invalid)}.`]),
    ...(unnamed.length === 0 ? [] : [`Write the campaign id before these: ${listed(unnamed)}.`]),
    ...(unknownCampaigns.length === 0
      ? []
      : [
          of === null
            ? `Not in this hand-over: ${listed(unknownCampaigns)}.`
            : `Of other campaigns than ${of}: ${listed(unknownCampaigns)}.`,
        ]),
    ...(nnids.length === 0 ? [] : [`All numbers get one NNID, so these were left out: ${listed(nnids)}.`]),
  ];
};

/** "3 numbers added." or that none is new. */
export const addedWords = ({ added }: GivenNumbers): string =>
  added === 0 ? "No number was added." : `${counted(added, "number")} added.`;
