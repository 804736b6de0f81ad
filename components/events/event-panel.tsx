"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { retryEvent, reverifyEvents } from "@/lib/actions/events";
import { eventStateWords } from "@/lib/domain/event-words";
import type { EventDetail } from "@/lib/services/events/dto";
import { EventStateBadge, Repetitions } from "./event-state";
import { releasedSentence } from "./released-sentence";
import { useAction } from "@/components/ui/use-action";

type EventPanelProps = {
  event: EventDetail;
  /** Why this person may not verify or retry; none means that they may. */
  reasons: string[];
  /** Links to the history are for those who may open it. */
  linksHistory: boolean;
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-0.5">
    <dt className="text-xs text-muted">{label}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const CloseLink = () => {
  const params = new URLSearchParams(useSearchParams());
  params.delete("panel");
  return (
    <Link
      href={`/events?${params.toString()}`}
      scroll={false}
      aria-label="Close the event"
      className="flex size-8 flex-none items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-text"
    >
      <X size={16} aria-hidden />
    </Link>
  );
};

const Actions = ({ event, reasons }: Pick<EventPanelProps, "event" | "reasons">) => {
  const { said, pending, send } = useAction();
  const eventId = event.id;
  return (
    <>
      {event.state === "QUARANTINED" && (
        <ActionButton
          size="sm"
          reasons={pending ? ["It is being verified."] : reasons}
          className="justify-self-start"
          onClick={() => {
            send(() => reverifyEvents({ eventId }), releasedSentence);
          }}
        >
          Verify again
        </ActionButton>
      )}
      {event.state === "PARKED" && (
        <ActionButton
          size="sm"
          reasons={pending ? ["It is being sent back in line."] : reasons}
          className="justify-self-start"
          onClick={() => {
            send(
              () => retryEvent({ eventId }),
              () => ({ tone: "success", sentence: "Back in line. Its campaign is read next." }),
            );
          }}
        >
          Try again
        </ActionButton>
      )}
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
    </>
  );
};

/** One event: what TCR sent, what the signature says, and what came of it. */
export const EventPanel = ({ event, reasons, linksHistory }: EventPanelProps) => (
  <aside
    aria-labelledby="event"
    className="grid min-w-0 content-start gap-4 rounded-lg border border-border bg-surface p-4"
  >
    <div className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-1">
        <h2 id="event" className="text-lg break-words">
          {event.title}
        </h2>
        <p className="flex flex-wrap items-center gap-2">
          <EventStateBadge state={event.state} />
          <Repetitions count={event.repetitions} />
        </p>
      </div>
      <CloseLink />
    </div>
    <p className="text-sm text-muted">{eventStateWords[event.state].meaning}</p>
    {event.problem !== null && (
      <Banner tone="warning">
        {event.problem} Tried {event.tries} times.
      </Banner>
    )}
    <Actions key={`${event.id}${event.state}`} event={event} reasons={reasons} />
    <dl className="grid gap-3 text-sm">
      <Fact label="Received">
        <Time iso={event.receivedAt} format="deadline" />
      </Fact>
      {event.appliedAt !== null && (
        <Fact label="Done with">
          <Time iso={event.appliedAt} format="deadline" />
        </Fact>
      )}
      <Fact label="Type">
        <span className="font-mono text-xs">{event.eventType ?? "None"}</span>
      </Fact>
      {event.campaignId !== null && (
        <Fact label="Campaign">
          <Link
            href={`/campaigns/${encodeURIComponent(event.campaignId)}?tab=timeline`}
            className="rounded-sm font-mono text-link hover:underline"
          >
            {event.campaignId}
          </Link>
        </Fact>
      )}
      {event.description !== null && <Fact label="Description">{event.description}</Fact>}
      <Fact label="What it changed">
        {event.changes.length === 0 ? (
          <span className="text-muted">
            {event.state === "APPLIED" ? "Nothing that was not known already." : "Nothing."}
          </span>
        ) : (
          <ul>
            {event.changes.map(({ id, title }) => (
              <li key={id}>
                {linksHistory ? (
                  <Link href={`/audit/${id}`} className="rounded-sm text-link hover:underline">
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
    <div className="grid gap-1">
      <h3 className="flex items-center gap-1 text-sm">
        {event.isJson ? "Payload" : "Body, as it came"} <CopyButton text={event.payload} />
      </h3>
      <pre
        tabIndex={0}
        aria-label="Payload"
        className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap"
      >
        {event.payload}
      </pre>
    </div>
    <details className="text-sm">
      <summary className="font-medium">Headers</summary>
      <dl className="mt-2 grid gap-2">
        {event.headers.map(({ name, value }) => (
          <Fact key={name} label={name}>
            <span className="font-mono text-xs break-all">{value}</span>
          </Fact>
        ))}
      </dl>
    </details>
  </aside>
);
