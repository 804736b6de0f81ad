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

export const CampaignMarks = ({ mock, soleProprietor }: Pick<CampaignRow, "mock" | "soleProprietor">) => (
  <>
    {mock && (
      <Badge icon={null} title="A mock campaign cannot be shared">
        Mock
      </Badge>
    )}
    {soleProprietor && (
      <Badge icon={null} title="Sole Proprietor">
        SP
      </Badge>
    )}
  </>
);
