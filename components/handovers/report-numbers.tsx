import { number } from "@/components/dialogs/words";
import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { numberText } from "@/lib/domain/handover/numbers";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { Figures, reportCell as cell, ReportTable } from "./report-parts";
import { standOf } from "./words";

const sum = (campaigns: HandoverCampaignView[], of: (each: HandoverCampaignView) => number): number =>
  campaigns.reduce((total, each) => total + of(each), 0);

/** How many numbers are where they belong. */
export const NumberSummary = ({ handover: { campaigns, numberDone } }: { handover: HandoverDetail }) => (
  <Figures
    figures={[
      ["Campaigns", number(campaigns.length)],
      ["Handed over", number(campaigns.filter(({ state }) => state === "DONE").length)],
      [`Numbers ${numberDone}`, number(sum(campaigns, ({ numbers }) => numbers.done))],
      ["Numbers refused", number(sum(campaigns, ({ numbers }) => numbers.refused))],
    ]}
  />
);

/** By name and with the reason; nothing where none was. */
export const RefusedNumbers = ({ campaign }: { campaign: HandoverCampaignView }) => {
  const refused = campaign.numbers.shown.filter(({ problem }) => problem !== null);
  return refused.length === 0 ? null : (
    <ul className="grid gap-0.5 text-xs">
      {refused.map(({ number: each, problem }) => (
        <li key={each}>
          <span className="font-mono">{numberText(each)}</span> {problem}
        </li>
      ))}
    </ul>
  );
};

/** Each campaign with its numbers, those that were refused by name and with the reason. */
export const NumberResults = ({ handover }: { handover: HandoverDetail }) => (
  <ReportTable
    label="Numbers of each campaign"
    caption="Campaigns and numbers"
    headings={[
      "Campaign",
      "State",
      `At ${handover.providerName}`,
      "Numbers",
      `Of them ${handover.numberDone}`,
      "Refused",
    ]}
  >
    {handover.campaigns.map((campaign) => {
      const { word, tone } = standOf(campaign.state, campaign.status);
      return (
        <tr key={campaign.rowId}>
          <th scope="row" className={`${cell} font-mono font-normal`}>
            {campaign.campaignId}
          </th>
          <td className={cell}>
            <Badge tone={tone}>{word}</Badge>
          </td>
          <td className={cell}>{campaign.externalWord ?? <Absent word="Not there" />}</td>
          <td className={`${cell} tabular-nums`}>{number(campaign.numbers.total)}</td>
          <td className={`${cell} tabular-nums`}>{number(campaign.numbers.done)}</td>
          <td className={cell}>
            {campaign.numbers.refused === 0 ? <Absent word="None" /> : <RefusedNumbers campaign={campaign} />}
          </td>
        </tr>
      );
    })}
  </ReportTable>
);
