import type { CampaignRow } from "@/lib/services/campaigns/dto";

type MarksProps = Pick<CampaignRow, "mock" | "soleProprietor" | "useCase">;

/** Marks in small words beneath the use case; both change what a campaign may do. */
export const CampaignMarks = ({ mock, soleProprietor, useCase }: MarksProps) => {
  const words = [mock && "Mock", soleProprietor && useCase !== "SOLE_PROPRIETOR" && "Sole Proprietor"]
    .filter(Boolean)
    .join(" · ");
  return words === "" ? null : <span className="block truncate text-xs text-muted">{words}</span>;
};
