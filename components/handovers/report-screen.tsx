import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { HandoverDetail } from "@/lib/services/handovers/dto";
import { PrintButton } from "./print-button";
import { Downtimes, DowntimeSummary } from "./report-downtimes";
import { NumberResults, NumberSummary } from "./report-numbers";

const Steps = ({ handover }: { handover: HandoverDetail }) => (
  <section className="grid gap-3">
    <h2 className="text-lg">Who confirmed what, and when</h2>
    {handover.prerequisites.some(({ tick }) => tick !== null) && (
      <ul className="grid gap-1 text-sm">
        {handover.prerequisites.flatMap(({ key, title, tick }) =>
          tick === null
            ? []
            : [
                <li key={key}>
                  {title}: {tick.by}, <Time iso={tick.at} format="deadline" />
                </li>,
              ],
        )}
      </ul>
    )}
    {handover.campaigns.map((campaign) => (
      <div key={campaign.rowId} className="grid break-inside-avoid gap-1">
        <h3 className="font-mono text-sm font-medium">{campaign.campaignId}</h3>
        <ol className="grid gap-0.5 text-sm">
          {campaign.stepTimes.map(({ step, startedAt, startedBy, endedAt, endedBy, tries }) => (
            <li key={step}>
              {handover.steps.find(({ key }) => key === step)?.title ?? step}: {startedBy},{" "}
              <Time iso={startedAt} format="deadline" />
              {endedAt !== null && (
                <>
                  {" "}
                  → {endedBy}, <Time iso={endedAt} format="deadline" />
                </>
              )}
              {tries > 1 && ` (${String(tries)} tries)`}
            </li>
          ))}
          {campaign.rollback.map(({ key, at, by }) => (
            <li key={key}>
              Roll-back, {handover.rollback.find((point) => point.key === key)?.title ?? key}: {by},{" "}
              <Time iso={at} format="deadline" />
            </li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);

/** The end report, also the evidence while it runs: printable, with both times of each moment (ux.md 6.8). */
export const ReportScreen = ({ handover }: { handover: HandoverDetail }) => (
  <div className="mx-auto grid max-w-360 grid-cols-1 gap-5 px-4 py-4 sm:px-6">
    <header className="grid gap-2">
      <Link
        href={`/handovers/${handover.id}`}
        data-chrome
        className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
      >
        <ArrowLeft size={14} aria-hidden />
        {handover.name}
      </Link>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl">Report: {handover.name}</h1>
        <Badge tone={handover.badge.tone}>{handover.badge.label}</Badge>
        <span className="ms-auto" data-chrome>
          <PrintButton />
        </span>
      </div>
      <p className="text-sm text-muted">
        To {handover.providerName}
        {handover.nnid !== null && (
          <>
            , NNID <span className="font-mono">{handover.nnid}</span>
          </>
        )}
        . Prepared by {handover.createdBy}, <Time iso={handover.createdAt} format="deadline" />
        {handover.endedAt !== null && (
          <>
            ; ended <Time iso={handover.endedAt} format="deadline" />
          </>
        )}
        .
      </p>
    </header>
    {handover.has.osr ? (
      <>
        <DowntimeSummary handover={handover} />
        <Downtimes handover={handover} />
      </>
    ) : (
      <>
        <NumberSummary handover={handover} />
        <NumberResults handover={handover} />
      </>
    )}
    <Steps handover={handover} />
  </div>
);
