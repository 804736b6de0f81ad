import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { BatchLogEntry } from "@/lib/services/batches/dto";

/** Who did what with it. */
export const BatchLog = ({ entries }: { entries: BatchLogEntry[] }) =>
  entries.length === 0 ? null : (
    <Card title="Log">
      <ol className="grid gap-2 text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap gap-x-3 gap-y-0.5">
            <Time iso={entry.at} format="both" className="min-w-48 text-muted tabular-nums" />
            <span>
              <span className="font-medium">{entry.title}</span>
              <span className="text-muted">
                {" "}
                · {entry.actor}
                {entry.detail !== null && ` · ${entry.detail}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
