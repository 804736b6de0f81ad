import type { Tone } from "@/lib/domain/migration-state";
import { Badge } from "./badge";

const known: Record<string, { word: string; tone: Tone }> = {
  ACTIVE: { word: "Active", tone: "success" },
  EXPIRED: { word: "Expired", tone: "danger" },
};

/** The registry's status; a word we do not know is shown raw. */
export const TcrStatus = ({ status }: { status: string }) => {
  const { word, tone } = known[status] ?? { word: status, tone: "neutral" as const };
  return <Badge tone={tone}>{word}</Badge>;
};

type MarksProps = { mock: boolean; soleProprietor: boolean; short?: boolean };

export const CampaignMarks = ({ mock, soleProprietor, short = false }: MarksProps) => (
  <>
    {mock && (
      <Badge icon={null} title="A mock campaign cannot be shared">
        Mock
      </Badge>
    )}
    {soleProprietor && (
      <Badge icon={null} title="Sole Proprietor">
        {short ? "SP" : "Sole Proprietor"}
      </Badge>
    )}
  </>
);
