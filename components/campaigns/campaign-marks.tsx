import type { CampaignRow } from "@/lib/services/campaigns/dto";

/** Marks in small words beneath the use case; both change what a campaign may do. */
export const CampaignMarks = ({ mock, soleProprietor }: Pick<CampaignRow, "mock" | "soleProprietor">) => {
  const words = [mock && "Mock", soleProprietor && "Sole Proprietor"].filter(Boolean).join(" · ");
  return words === "" ? null : <span className="block truncate text-xs text-muted">{words}</span>;
};
