import { BadgeCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { ActionRow } from "@/components/ui/action-request";
import { Badge } from "@/components/ui/badge";
import { CampaignIds } from "./campaign-ids";
import { counted, named } from "./words";

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-0.5 sm:grid-cols-[9rem_1fr] sm:gap-3">
    <dt className="text-muted">{label}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const valuesOf = (rows: ActionRow[], read: (row: ActionRow) => string | null | undefined): string[] => [
  ...new Set(rows.flatMap((row) => read(row) ?? [])),
];

/** Who shares what, before it is answered. */
export const AskedSummary = ({ rows }: { rows: ActionRow[] }) => {
  const sharers = valuesOf(rows, (row) => row.asked?.downstream.name);
  const useCases = valuesOf(rows, (row) => row.useCaseName);
  const terms = valuesOf(rows, (row) => row.asked?.carrierTerms);
  const before = rows.filter((row) => row.asked?.previouslyAccepted).length;
  return (
    <div className="grid gap-3">
      <CampaignIds rows={rows} />
      <dl className="grid gap-2 text-sm">
        {sharers.length > 0 && <Line label="Shared by">{named(sharers)}</Line>}
        {useCases.length > 0 && <Line label="Use case">{named(useCases)}</Line>}
        {terms.length > 0 && (
          <Line label="Carrier terms">
            {terms.length === 1 ? terms[0] : `${String(terms.length)} different ones`}
          </Line>
        )}
        {before > 0 && (
          <Line label="Accepted before">
            <Badge tone="success" icon={BadgeCheck}>
              {rows.length === 1
                ? "Previously accepted"
                : `${counted(before, "campaign")} previously accepted`}
            </Badge>
          </Line>
        )}
      </dl>
    </div>
  );
};
