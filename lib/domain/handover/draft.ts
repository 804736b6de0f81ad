import { parseCampaignIds } from "@/lib/domain/ids";
import { mostCampaigns, mostInPilot, tooManyCampaigns } from "./limits";

/** A new hand-over as it is typed. */
export type Draft = { campaigns: string; nnid: string; pilot: string; waveSize: string };
export type DraftField = keyof Draft;

const few = 5;

const campaignsProblem = (text: string): string | null => {
  const { ids, invalid } = parseCampaignIds(text);
  if (invalid.length > 0) {
    const named = `${invalid.slice(0, few).join(", ")}${invalid.length > few ? " …" : ""}`;
    return invalid.length === 1
      ? `${named} cannot be a campaign id. Correct it or take it out.`
      : `${String(invalid.length)} entries cannot be campaign ids: ${named}. Correct them or take them out.`;
  }
  return ids.length === 0 ? "Paste at least one campaign id." : tooManyCampaigns(ids.length);
};

/** Digits only, so that "1e3" and "-1" are told and not guessed at. */
const isBetween = (text: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What is wrong with each field, in the order of the form. */
export const draftProblems = (draft: Draft): { field: DraftField; sentence: string }[] => {
  const { campaigns, nnid, pilot, waveSize } = draft;
  const many = parseCampaignIds(campaigns).ids.length > 1;
  const problems: Record<DraftField, string | null> = {
    campaigns: campaignsProblem(campaigns),
    nnid: nnid === "" || /^\d{3,12}$/.test(nnid) ? null : "An NNID has digits only.",
    pilot:
      !many || pilot.trim() === "" || isBetween(pilot, 0, mostInPilot)
        ? null
        : `A pilot has 0 to ${String(mostInPilot)} campaigns.`,
    waveSize:
      !many || isBetween(waveSize, 1, mostCampaigns)
        ? null
        : `A wave has 1 to ${String(mostCampaigns)} campaigns.`,
  };
  return (Object.keys(problems) as DraftField[]).flatMap((field) => {
    const sentence = problems[field];
    return sentence === null ? [] : [{ field, sentence }];
  });
};
