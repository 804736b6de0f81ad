import type { Tone } from "@/lib/domain/migration-state";
import { Badge } from "./badge";

const known: Record<string, { word: string; tone: Tone }> = {
  ACTIVE: { word: "Active", tone: "success" },
  EXPIRED: { word: "Expired", tone: "danger" },
};

/** The registry's status in words; one we do not know is shown raw. */
export const tcrStatusWord = (status: string): string => known[status]?.word ?? status;

export const TcrStatus = ({ status }: { status: string }) => (
  <Badge tone={known[status]?.tone ?? "neutral"}>{tcrStatusWord(status)}</Badge>
);

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
