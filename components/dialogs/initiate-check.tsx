"use client";

import { CircleCheck, Info, LoaderCircle } from "lucide-react";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { RefusedRow } from "@/components/ui/action-request";
import type { PartnerOption } from "@/lib/services/partners/dto";
import { CampaignIds } from "./campaign-ids";
import { Consequences } from "./consequences";
import { MoveLine } from "./move-line";
import { RefusedCampaigns } from "./refused-campaigns";
import type { ActionFlow } from "./use-action-flow";
import type { Preflight } from "./use-preflight";
import { counted } from "./words";

type InitiateCheckProps = {
  flow: ActionFlow;
  check: Preflight;
  partner: PartnerOption;
  problems: RefusedRow[];
};

const passed = (partner: string) => [
  "Active, and not a mock campaign",
  "Not suspended by a network",
  "At least one DCA has accepted it",
  "No other migration is open",
  `${partner} can take it`,
];

const Ticks = ({ partner, count }: { partner: string; count: number }) => (
  <section className="grid gap-1.5 text-sm">
    <h3 className="text-sm">
      {count === 1 ? "This campaign can be migrated" : `All ${String(count)} can be migrated`}
    </h3>
    <ul className="grid gap-1">
      {passed(partner).map((line) => (
        <li key={line} className="flex items-center gap-2">
          <CircleCheck size={14} aria-hidden className="flex-none text-success-fg" />
          {line}
        </li>
      ))}
    </ul>
  </section>
);

const Notes = ({ check }: { check: Preflight }) => {
  const notes = [...new Set(check.rows?.flatMap((row) => row.notes) ?? [])];
  return notes.map((note) => (
    <p key={note} className="flex items-start gap-2 text-sm text-muted">
      <Info size={14} aria-hidden className="mt-0.5 flex-none" />
      {note}
    </p>
  ));
};

/** Stage 2: what the server found, and what a start means. */
export const InitiateCheck = ({ flow, check, partner, problems }: InitiateCheckProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const count = flow.rows.length;
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <h3 ref={heading} tabIndex={-1} className="text-base outline-none">
          {counted(count, "campaign")} to {partner.name}
        </h3>
        <MoveLine rows={flow.rows} to={partner} />
        {count > 1 && <CampaignIds rows={flow.rows} />}
      </div>
      {check.loading && (
        <p className="flex items-center gap-2 text-sm text-muted">
          <LoaderCircle size={14} aria-hidden className="animate-spin" />
          Checking {counted(count, "campaign")}…
        </p>
      )}
      {check.error && (
        <Banner
          tone="danger"
          title="The check could not be made."
          action={
            <Button size="sm" onClick={check.retry}>
              Retry
            </Button>
          }
        >
          {check.error.sentence}
        </Banner>
      )}
      <RefusedCampaigns
        rows={flow.rows}
        refused={problems}
        what="cannot be migrated"
        onRemove={flow.remove}
      />
      {check.rows && problems.length === 0 && <Ticks partner={partner.name} count={count} />}
      {check.rows && <Notes check={check} />}
      <Consequences partner={partner.name} />
    </div>
  );
};
