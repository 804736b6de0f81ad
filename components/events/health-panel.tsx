"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { reverifyEvents } from "@/lib/actions/events";
import { refreshMirror } from "@/lib/actions/mirror";
import { durationText } from "@/lib/domain/webhook-health";
import type { EventHealth } from "@/lib/services/events/dto";
import { releasedSentence } from "./released-sentence";
import { useAction } from "@/components/ui/use-action";

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-muted">{label}</dt>
    <dd className="font-medium tabular-nums">{children}</dd>
  </div>
);

/** TCR lets an account read 20 times a second; of each open migration about six things are read. */
const secondsFor = (migrations: number): number => Math.max(1, Math.ceil((migrations * 6) / 20));

const estimate = ({ openMigrations }: EventHealth): string => {
  if (openMigrations === 0) return "Reads all lists again. No migration is open.";
  const seconds = secondsFor(openMigrations);
  const time = seconds < 60 ? `${String(seconds)} s` : durationText(seconds * 1_000);
  const migrations = openMigrations === 1 ? "1 open migration" : `${String(openMigrations)} open migrations`;
  return `Reads all lists again, and ${migrations} in about ${time}.`;
};

/** Whether events arrive, and what to do when they did not. */
export const HealthPanel = ({ health, reasons }: { health: EventHealth; reasons: string[] }) => {
  const { said, pending, send } = useAction();
  const reconcile = () => {
    send(
      () => refreshMirror({}),
      ({ started }) => ({
        tone: "success",
        sentence: started ? "Reading from TCR now." : "TCR was read a moment ago, or is being read now.",
      }),
    );
  };
  const verifyAll = () => {
    send(() => reverifyEvents({ eventId: null }), releasedSentence);
  };
  return (
    <section aria-labelledby="health" className="grid gap-3 rounded-lg border border-border bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="health" className="text-base">
          Events from TCR
        </h2>
        <Badge tone={health.tone}>{health.word}</Badge>
        <p className="text-sm text-muted">{health.why}</p>
      </div>
      <dl className="grid grid-cols-2 gap-3 text-sm sm:grid-cols-3 lg:grid-cols-6">
        <Figure label="Last event">
          {health.lastEventAt === null ? "None yet" : <Time iso={health.lastEventAt} />}
        </Figure>
        <Figure label={`Events in ${String(health.days)} days`}>{health.events}</Figure>
        <Figure label="Longest silence">{health.events < 2 ? "–" : durationText(health.longestGapMs)}</Figure>
        <Figure label="In quarantine">{health.quarantined}</Figure>
        <Figure label="Parked">{health.parked}</Figure>
        <Figure label="Found by reading only">{health.repairs}</Figure>
      </dl>
      <div className="flex flex-wrap items-center gap-2" data-chrome>
        <Button size="sm" pending={pending || health.syncing} onClick={reconcile}>
          {health.syncing ? "Reading from TCR…" : "Reconcile now"}
        </Button>
        {health.quarantined > 0 && (
          <ActionButton size="sm" reasons={reasons} onClick={verifyAll}>
            Verify {health.quarantined === 1 ? "the event" : `${String(health.quarantined)} events`} in
            quarantine again
          </ActionButton>
        )}
        <p className="text-sm text-muted">
          Events that fail for 25 h are lost. {estimate(health)}
          {health.syncedAt !== null && (
            <>
              {" "}
              Last read <Time iso={health.syncedAt} />.
            </>
          )}
        </p>
      </div>
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
    </section>
  );
};
