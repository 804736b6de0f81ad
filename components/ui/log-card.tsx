import { Card } from "./card";
import { Time } from "./time";

export type LogLine = { id: string; at: string; title: string; actor: string; detail: string | null };

/** Who did what with it, and when. */
export const LogCard = ({ entries }: { entries: readonly LogLine[] }) => (
  <Card title="Log">
    <ol className="grid gap-2 text-sm">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <Time iso={entry.at} format="both" className="text-muted tabular-nums" />
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
