import { Cog, type LucideIcon, UserRound, Webhook } from "lucide-react";
import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { TimelineEntry } from "@/lib/services/campaigns/dto";
import { Missing, Section } from "./facts";

const sources: Record<TimelineEntry["source"], { icon: LucideIcon; word: string }> = {
  webhook: { icon: Webhook, word: "Event from TCR" },
  staff: { icon: UserRound, word: "Staff" },
  system: { icon: Cog, word: "Portage" },
};

const Entry = ({ entry }: { entry: TimelineEntry }) => {
  const { icon: Icon, word } = sources[entry.source];
  return (
    <li className="relative flex gap-3 pb-5 last:pb-0">
      <span className="relative z-10 flex size-7 flex-none items-center justify-center rounded-full border border-border bg-surface text-muted">
        <Icon size={14} role="img" aria-label={word} />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium break-words">{entry.title}</span>
          <Time iso={entry.at} format="both" className="text-xs text-muted" />
        </p>
        {entry.detail && <p className="text-sm break-words">{entry.detail}</p>}
        <p className="flex flex-wrap gap-x-2 text-xs text-muted">
          {entry.actor && <span>{entry.actor}</span>}
          <span className="font-mono break-all">{entry.type}</span>
        </p>
      </div>
    </li>
  );
};

type TimelineTabProps = {
  entries: TimelineEntry[];
  /** Where the history of its migrations is; null for whom that page is closed. */
  historyHref: string | null;
};

/** Events and what people did, newest first. Times are when Portage heard of it. */
export const TimelineTab = ({ entries, historyHref }: TimelineTabProps) => (
  <Section title="Timeline">
    {historyHref !== null && (
      <Link
        href={historyHref}
        className="justify-self-start rounded-sm text-sm font-medium text-link hover:underline"
      >
        Migration history
      </Link>
    )}
    {entries.length === 0 ? (
      <Missing>Nothing has been heard of this campaign yet.</Missing>
    ) : (
      <>
        <p className="text-sm text-muted">
          Events carry no time of their own: each stands where Portage received it.
        </p>
        <ol
          aria-label="Timeline, newest first"
          className="relative before:absolute before:inset-y-2 before:start-3.5 before:border-s before:border-border before:content-['']"
        >
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      </>
    )}
  </Section>
);
