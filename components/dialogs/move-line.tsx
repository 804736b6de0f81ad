import { ArrowRight, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import type { ActionRow } from "@/components/ui/action-request";
import type { PartnerRef } from "@/lib/services/partners/dto";

const Node = ({
  name,
  id,
  dashed = false,
}: {
  name: ReactNode;
  id?: string | undefined;
  dashed?: boolean;
}) => (
  <span
    className={`inline-flex min-w-0 items-baseline gap-1.5 rounded-md border px-2 py-1 ${dashed ? "border-dashed border-control text-muted" : "border-border bg-surface"}`}
  >
    {dashed && <CircleDashed size={12} aria-hidden className="flex-none self-center" />}
    <span className="truncate font-medium">{name}</span>
    {id && <span className="font-mono text-xs text-muted">{id}</span>}
  </span>
);

const present = (rows: ActionRow[]): PartnerRef[] => {
  const all = rows.flatMap((row) => row.upstream ?? []);
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index);
};

/** The chain in small: the partner that leaves and the one that is to come. */
export const MoveLine = ({ rows, to }: { rows: ActionRow[]; to: PartnerRef | null }) => {
  const from = present(rows);
  const [only] = from;
  if (!only) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm" aria-label="The change">
      <Node
        name={from.length === 1 ? only.name : `${String(from.length)} partners`}
        id={from.length === 1 ? only.id : undefined}
      />
      <ArrowRight size={14} role="img" aria-label="is replaced by" className="flex-none text-muted" />
      <Node name={to?.name ?? "New partner"} id={to?.id} dashed={!to} />
    </p>
  );
};
