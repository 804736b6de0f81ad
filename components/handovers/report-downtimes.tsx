import { Badge } from "@/components/ui/badge";
import { DowntimeClock } from "@/components/ui/downtime";
import { Time } from "@/components/ui/time";
import { durationText } from "@/lib/domain/handover/downtime";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { Figures, reportCell as cell, ReportTable } from "./report-parts";
import { RefusedNumbers } from "./report-numbers";
import { standOf } from "./words";

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

/** How long the numbers of each campaign were offline. */
export const DowntimeSummary = ({ handover }: { handover: HandoverDetail }) => {
  const measured = handover.campaigns.map(offlineMs).filter((ms) => ms !== null);
  const total = measured.reduce((sum, ms) => sum + ms, 0);
  return (
    <Figures
      figures={[
        ["Campaigns", String(handover.campaigns.length)],
        ["Handed over", String(handover.campaigns.filter(({ state }) => state === "DONE").length)],
        ["Longest offline", measured.length === 0 ? "–" : durationText(Math.max(...measured))],
        ["Offline in total", measured.length === 0 ? "–" : durationText(total)],
      ]}
    />
  );
};

export const Downtimes = ({ handover }: { handover: HandoverDetail }) => (
  <ReportTable
    label="Downtime of each campaign"
    caption="Downtime"
    headings={[
      "Campaign",
      "State",
      "Numbers",
      "OSR switched",
      "Registered",
      "Traffic switched",
      "Offline",
      "Until traffic",
    ]}
  >
    {handover.campaigns.map((campaign) => {
      const { word, tone } = standOf(campaign.state, campaign.status);
      const ms = offlineMs(campaign);
      return (
        <tr key={campaign.rowId}>
          <th scope="row" className={`${cell} font-normal whitespace-nowrap print:whitespace-normal`}>
            <span className="font-mono">{campaign.campaignId}</span>
            {campaign.externalId !== null && (
              <span className="block font-mono text-xs text-muted print:break-all">
                {campaign.externalId}
              </span>
            )}
          </th>
          <td className={cell}>
            {campaign.state === "ACTIVE" && (
              <span className="block whitespace-nowrap print:whitespace-normal">
                {handover.steps.find(({ key }) => key === campaign.step)?.title ?? campaign.step}
              </span>
            )}
            <Badge tone={tone}>{word}</Badge>
            {campaign.problem !== null && (
              <span className="block min-w-48 text-xs print:min-w-0 text-danger-fg">{campaign.problem}</span>
            )}
            <RefusedNumbers campaign={campaign} />
          </td>
          <td className={`${cell} tabular-nums`}>{campaign.numbers.total}</td>
          <td className={`${cell} min-w-40 print:min-w-0`}>
            <At ms={campaign.times.switchedAt} />
          </td>
          <td className={`${cell} min-w-40 print:min-w-0`}>
            <At ms={campaign.times.registeredAt} />
          </td>
          <td className={`${cell} min-w-40 print:min-w-0`}>
            <At ms={campaign.times.trafficAt ?? campaign.times.restoredAt} />
          </td>
          <td className={`${cell} tabular-nums`}>{ms === null ? "–" : durationText(ms)}</td>
          <td className={`${cell} tabular-nums`}>
            {campaign.times.switchedAt === null ? "–" : <DowntimeClock times={campaign.times} />}
          </td>
        </tr>
      );
    })}
  </ReportTable>
);
