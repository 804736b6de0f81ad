import type { Campaign } from "../../tcr/entities";
import type { ImportedCampaign, MnoState } from "../entities";

/** A word at TCR that stands for itself at Bandwidth; of the others Bandwidth decides by itself. */
const SAME_AT_TCR = ["REVIEW", "REJECTED", "SUSPENDED"] as const;

/** What its people set comes first, then what TCR says, then the time since the import. */
export function mnoStateOf(
  record: ImportedCampaign,
  campaign: Campaign | undefined,
  mno: number,
  now: number,
): MnoState {
  const ordered = record.mno[String(mno)];
  if (ordered) return ordered;
  const atTcr = SAME_AT_TCR.find((state) => state === campaign?.mno[String(mno)]);
  if (atTcr) return atTcr;
  return record.approvedAt !== null && record.approvedAt <= now ? "APPROVED" : "REVIEW";
}

export type SecondaryState = "PENDING" | "ACCEPTED" | "DECLINED";

export function secondaryStateOf({ secondary }: ImportedCampaign, now: number): SecondaryState | null {
  if (!secondary) return null;
  return secondary.at !== null && secondary.at <= now ? secondary.answer : "PENDING";
}

/** Why numbers cannot be put on a campaign now; null when nothing stands in the way. */
export function objectionToNumbers(
  record: ImportedCampaign | undefined,
  campaign: Campaign | undefined,
  now: number,
): { code: string; description: string } | null {
  if (!record || !campaign)
    return { code: "12128", description: "The campaign is not in the list of campaigns of the account." };
  const id = record.campaignId;
  if (campaign.status !== "ACTIVE") return { code: "12192", description: `Campaign ${id} is not active.` };
  const secondary = secondaryStateOf(record, now);
  if (secondary === "DECLINED")
    return { code: "12220", description: `Campaign ${id} was rejected by the secondary DCA.` };
  const approved = campaign.mnoIds.every((mno) => mnoStateOf(record, campaign, mno, now) === "APPROVED");
  if (!approved || secondary === "PENDING")
    return { code: "12128", description: `Campaign ${id} is not approved by all carriers yet.` };
  return null;
}
