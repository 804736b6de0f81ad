import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { DowntimeClock } from "@/components/ui/downtime";
import { Time } from "@/components/ui/time";
import { durationText } from "@/lib/domain/handover/downtime";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { PrintButton } from "./print-button";
import { standOf } from "./words";

const cell = "border-b border-border px-3 py-2 text-start align-top";

const offlineMs = ({ times }: HandoverCampaignView): number | null => {
  const end = times.registeredAt ?? times.restoredAt;
  return times.switchedAt === null || end === null ? null : Math.max(0, end - times.switchedAt);
};

const At = ({ ms }: { ms: number | null }) =>
  ms === null ? (
    <span className="text-muted">–</span>
  ) : (
    <Time iso={new Date(ms).toISOString()} format="deadline" />
  );

const Summary = ({ handover }: { handover: HandoverDetail }) => {
  const measured = handover.campaigns.map(offlineMs).filter((ms) => ms !== null);
  const total = measured.reduce((sum, ms) => sum + ms, 0);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
      {[
        ["Campaigns", String(handover.campaigns.length)],
        ["Handed over", String(handover.campaigns.filter(({ state }) => state === "DONE").length)],
        ["Longest offline", measured.length === 0 ? "–" : durationText(Math.max(...measured))],
        ["Offline in total", measured.length === 0 ? "–" : durationText(total)],
      ].map(([label, value]) => (
        <div key={label}>
          <dt className="text-muted">{label}</dt>
          <dd className="text-lg tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Downtimes = ({ handover }: { handover: HandoverDetail }) => (
  <div role="region" aria-label="Downtime of each campaign" tabIndex={0} className="relative overflow-x-auto">
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="pb-2 text-start text-lg font-semibold">Downtime</caption>
      <thead className="text-xs text-muted">
        <tr>
          {[
            "Campaign",
            "State",
            "Numbers",
            "OSR switched",
            "Registered",
            "Traffic switched",
            "Offline",
            "Until traffic",
          ].map((label) => (
            <th key={label} scope="col" className={`${cell} font-medium`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {handover.campaigns.map((campaign) => {
          const { word, tone } = standOf(campaign.state, campaign.status);
          const ms = offlineMs(campaign);
          return (
            <tr key={campaign.rowId}>
              <th scope="row" className={`${cell} font-normal`}>
                <span className="font-mono">{campaign.campaignId}</span>
                {campaign.externalId !== null && (
                  <span className="block font-mono text-xs text-muted">{campaign.externalId}</span>
                )}
              </th>
              <td className={cell}>
                <Badge tone={tone}>{word}</Badge>
              </td>
              <td className={`${cell} tabular-nums`}>{campaign.numbers.total}</td>
              <td className={cell}>
                <At ms={campaign.times.switchedAt} />
              </td>
              <td className={cell}>
                <At ms={campaign.times.registeredAt} />
              </td>
              <td className={cell}>
                <At ms={campaign.times.trafficAt ?? campaign.times.restoredAt} />
              </td>
              <td className={`${cell} tabular-nums`}>{ms === null ? "–" : durationText(ms)}</td>
              <td className={`${cell} tabular-nums`}>
                {campaign.times.switchedAt === null ? "–" : <DowntimeClock times={campaign.times} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

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
      <div key={campaign.rowId} className="grid gap-1">
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
        To {handover.providerName}, NNID <span className="font-mono">{handover.nnid ?? "none"}</span>.
        Prepared by {handover.createdBy}, <Time iso={handover.createdAt} format="deadline" />
        {handover.endedAt !== null && (
          <>
            ; ended <Time iso={handover.endedAt} format="deadline" />
          </>
        )}
        .
      </p>
    </header>
    <Summary handover={handover} />
    <Downtimes handover={handover} />
    <Steps handover={handover} />
  </div>
);
