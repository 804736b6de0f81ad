import { CircleCheck, CircleDashed } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { Tone } from "@/lib/domain/migration-state";
import type { CoverageRow } from "@/lib/domain/coverage";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";

const states: Record<string, { word: string; tone: Tone }> = {
  REGISTERED: { word: "Registered", tone: "success" },
  REVIEW: { word: "In review", tone: "info" },
  REJECTED: { word: "Rejected", tone: "danger" },
  SUSPENDED: { word: "Suspended", tone: "danger" },
};

const Covered = ({ yes }: { yes: boolean | null }) => {
  if (yes === null) return <span className="text-muted">Not read</span>;
  const Icon = yes ? CircleCheck : CircleDashed;
  return (
    <span className={`inline-flex items-center gap-1.5 ${yes ? "" : "text-muted"}`}>
      <Icon size={14} aria-hidden className={cx("flex-none", yes && "text-success-fg")} />
      {yes ? "DCA accepted" : "No DCA"}
    </span>
  );
};

const State = ({ state }: { state: string | null }) => {
  if (state === null) return <span className="text-muted">Not reported</span>;
  const { word, tone } = states[state] ?? { word: state, tone: "neutral" as const };
  return <Badge tone={tone}>{word}</Badge>;
};

const cell = "border-b border-border px-3 py-2 text-start";

const summary = (rows: CoverageRow[], beforeVisible: boolean): string => {
  const wanted = beforeVisible ? rows.filter((row) => row.before) : rows;
  const covered = wanted.filter((row) => row.provisional).length;
  const of = `${String(covered)} of ${String(wanted.length)} networks`;
  return beforeVisible
    ? `${of} covered by the new chain. The migration completes when all of them are.`
    : `${of} have a DCA in the new chain so far.`;
};

const hidden = <span className="text-muted">Not visible to you</span>;

/** Network by network: this table is the completion rule. */
export const CoverageTable = ({ detail }: { detail: CampaignDetail }) => {
  const { coverage, coverageVisible, migration, chain } = detail;
  if (!coverageVisible && coverage.length === 0) {
    return <p className="text-sm text-muted">The networks of this campaign are not visible to you.</p>;
  }
  // Who was not in the existing chain may not see what it covered.
  const beforeVisible = coverageVisible && chain.existing !== null;
  const columns = [
    "Network",
    migration.open ? "Before" : "DCA",
    ...(migration.open ? ["Provisional"] : []),
    "State at the network",
  ];
  return (
    <div className="grid gap-2">
      {migration.open && coverageVisible && <p className="text-sm">{summary(coverage, beforeVisible)}</p>}
      <div
        role="region"
        aria-label="Networks"
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-border bg-surface"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">Networks before and in the new chain</caption>
          <thead className="bg-sunken text-xs text-muted">
            <tr>
              {columns.map((label) => (
                <th key={label} scope="col" className={`${cell} font-medium whitespace-nowrap`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map((row) => (
              <tr key={row.mnoId}>
                <th scope="row" className={`${cell} font-medium whitespace-nowrap`}>
                  {row.name}
                </th>
                <td className={cell}>{beforeVisible ? <Covered yes={row.before} /> : hidden}</td>
                {migration.open && (
                  <td className={cell}>{coverageVisible ? <Covered yes={row.provisional} /> : hidden}</td>
                )}
                <td className={cell}>
                  <State state={row.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
