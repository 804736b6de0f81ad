import { Badge } from "@/components/ui/badge";
import type { CampaignRow } from "@/lib/services/campaigns/dto";
import type { Tone } from "@/lib/domain/migration-state";

const known: Record<string, { word: string; tone: Tone }> = {
  ACTIVE: { word: "Active", tone: "success" },
  EXPIRED: { word: "Expired", tone: "danger" },
};

/** The registry's status; a word we do not know is shown raw. */
export const TcrStatus = ({ status }: { status: string }) => {
  const { word, tone } = known[status] ?? { word: status, tone: "neutral" as const };
  return <Badge tone={tone}>{word}</Badge>;
};

/** Marks in small words beneath the use case; both change what a campaign may do. */
export const CampaignMarks = ({ mock, soleProprietor }: Pick<CampaignRow, "mock" | "soleProprietor">) => {
  const words = [mock && "Mock", soleProprietor && "Sole Proprietor"].filter(Boolean).join(" · ");
  return words === "" ? null : <span className="block truncate text-xs text-muted">{words}</span>;
};
