import { Layers } from "lucide-react";
import Link from "next/link";
import type { OpenBatch } from "@/lib/services/batches/dto";

const format = new Intl.NumberFormat("en-US");

const wordsFor = ({ state, badge, ended, total }: OpenBatch): string =>
  state === "RUNNING" ? `${format.format(ended)} of ${format.format(total)}` : badge.label;

/** What works in the background, on every page (A5). */
export const BatchChip = ({ batches }: { batches: OpenBatch[] }) => {
  const [first] = batches;
  if (first === undefined) return null;
  const one = batches.length === 1;
  return (
    <Link
      href={one ? `/batches/${first.id}` : "/batches?view=open"}
      prefetch={false}
      title={batches.map((batch) => `${batch.name}: ${wordsFor(batch)}`).join("\n")}
      className="inline-flex h-7 flex-none items-center gap-1.5 rounded-md border border-info-border bg-info-bg px-2 text-sm font-medium text-info-fg tabular-nums hover:underline"
    >
      <Layers size={14} aria-hidden />
      <span className="sr-only">{one ? `Batch ${first.name}: ` : "Open batches: "}</span>
      {one ? wordsFor(first) : `${format.format(batches.length)} batches`}
    </Link>
  );
};
