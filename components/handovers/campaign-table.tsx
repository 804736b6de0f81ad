"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import Link from "next/link";
import { Fragment, useState } from "react";
import { number } from "@/components/dialogs/words";
import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { DowntimeClock } from "@/components/ui/downtime";
import { IconButton } from "@/components/ui/icon-button";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { CampaignPanel } from "./campaign-panel";
import type { HandoverActions } from "./use-handover";
import { standOf } from "./words";

type CampaignTableProps = {
  handover: HandoverDetail;
  actions: HandoverActions;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onNumbers: (campaign: HandoverCampaignView) => void;
};

const cell = "border-b border-border px-3 py-2 text-start align-top";

const Stand = ({ campaign, title }: { campaign: HandoverCampaignView; title: string }) => {
  const heldUp = campaign.status === "READY" && campaign.reasons.length > 0;
  const { word, tone } = standOf(campaign.state, heldUp ? "BLOCKED" : campaign.status);
  return (
    <span className="grid justify-items-start gap-0.5">
      {campaign.state === "ACTIVE" && <span className="whitespace-nowrap">{title}</span>}
      <Badge tone={tone}>{word}</Badge>
      {campaign.problem !== null && (
        <span className="max-w-80 text-xs text-danger-fg">
          {campaign.problem}
          {campaign.nextStep !== null && <span className="text-muted"> {campaign.nextStep}</span>}
        </span>
      )}
      {campaign.unread !== null && (
        <span className="max-w-80 text-xs text-warning-fg">Could not be read: {campaign.unread}</span>
      )}
      {campaign.problem === null && campaign.reasons[0] !== undefined && (
        <span className="max-w-80 text-xs text-warning-fg">
          {campaign.reasons[0]}
          {campaign.reasons.length > 1 && ` and ${String(campaign.reasons.length - 1)} more`}
        </span>
      )}
    </span>
  );
};

type NumbersProps = { campaign: HandoverCampaignView; doneWord: string };

const Numbers = ({ campaign: { numbers, takingNumbers }, doneWord }: NumbersProps) => (
  <span className="tabular-nums">
    {takingNumbers ? "Reading…" : number(numbers.total)}
    {numbers.done > 0 && (
      <span className="block text-xs whitespace-nowrap text-muted">
        {number(numbers.done)} {doneWord}
      </span>
    )}
    {numbers.refused > 0 && (
      <span className="block text-xs text-danger-fg">{number(numbers.refused)} refused</span>
    )}
  </span>
);

/** Every campaign with where it stands; its details open beneath it. */
export const CampaignTable = ({ handover, actions, chosen, onChosen, onNumbers }: CampaignTableProps) => {
  const { campaigns } = handover;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(campaigns.length === 1 ? campaigns.map(({ rowId }) => rowId) : []),
  );
  const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
    new Set(set.has(id) ? [...set].filter((each) => each !== id) : [...set, id]);
  const many = campaigns.length > 1;
  const waves = new Set(campaigns.map(({ wave }) => wave)).size > 1;
  const all = campaigns.every(({ rowId }) => chosen.has(rowId));
  const titleOf = (campaign: HandoverCampaignView): string =>
    handover.steps.find(({ key }) => key === campaign.step)?.title ?? campaign.step;
  const headings = [
    "Campaign",
    ...(waves ? ["Wave"] : []),
    "Numbers",
    "Step",
    "Share at TCR",
    `At ${handover.providerName}`,
    ...(handover.has.osr ? ["Downtime"] : []),
  ];
  return (
    <section aria-labelledby="campaigns-heading" className="grid min-w-0 gap-2">
      <h2 id="campaigns-heading" className="text-lg">
        Campaigns
      </h2>
      <div
        role="region"
        aria-labelledby="campaigns-heading"
        tabIndex={0}
        className="relative overflow-x-auto rounded-lg border border-border bg-surface"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">Campaigns of this hand-over</caption>
          <thead className="bg-sunken text-xs text-muted">
            <tr>
              {many && (
                <th scope="col" className={cell}>
                  <Checkbox
                    aria-label="Choose all campaigns"
                    checked={all}
                    indeterminate={!all && chosen.size > 0}
                    onChange={() => {
                      onChosen(all ? new Set() : new Set(campaigns.map(({ rowId }) => rowId)));
                    }}
                  />
                </th>
              )}
              {headings.map((heading) => (
                <th key={heading} scope="col" className={`${cell} font-medium whitespace-nowrap`}>
                  {heading}
                </th>
              ))}
              <th scope="col" className={cell}>
                <span className="sr-only">Details</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign) => {
              const { rowId, campaignId } = campaign;
              const isOpen = open.has(rowId);
              return (
                <Fragment key={rowId}>
                  <tr data-row={campaignId}>
                    {many && (
                      <td className={cell}>
                        <Checkbox
                          aria-label={`Choose ${campaignId}`}
                          checked={chosen.has(rowId)}
                          onChange={() => {
                            onChosen(toggled(chosen, rowId));
                          }}
                        />
                      </td>
                    )}
                    <th scope="row" className={`${cell} font-normal`}>
                      <Link
                        href={`/campaigns/${campaignId}`}
                        prefetch={false}
                        className="rounded-sm font-mono font-medium text-link hover:underline"
                      >
                        {campaignId}
                      </Link>
                      <span className="block max-w-48 truncate text-xs text-muted">
                        {campaign.brandName ?? "Brand name not read"}
                      </span>
                      {campaign.soleProprietor && (
                        <span className="block text-xs text-muted">Sole Proprietor</span>
                      )}
                    </th>
                    {waves && <td className={`${cell} tabular-nums`}>{campaign.wave}</td>}
                    <td className={cell}>
                      <Numbers campaign={campaign} doneWord={handover.numberDone} />
                    </td>
                    <td className={cell}>
                      <Stand campaign={campaign} title={titleOf(campaign)} />
                    </td>
                    <td className={cell}>{campaign.share ?? <Absent word="Not shared yet" />}</td>
                    <td className={cell}>{campaign.externalWord ?? <Absent word="Not there yet" />}</td>
                    {handover.has.osr && (
                      <td className={cell}>
                        {campaign.times.switchedAt === null ? (
                          <Absent word="None so far" />
                        ) : (
                          <DowntimeClock times={campaign.times} />
                        )}
                      </td>
                    )}
                    <td className={cell}>
                      <IconButton
                        size="sm"
                        label={`Details of ${campaignId}`}
                        aria-expanded={isOpen}
                        onClick={() => {
                          setOpen(toggled(open, rowId));
                        }}
                      >
                        {isOpen ? (
                          <ChevronDown size={16} aria-hidden />
                        ) : (
                          <ChevronRight size={16} aria-hidden />
                        )}
                      </IconButton>
                    </td>
                  </tr>
                  {isOpen && (
                    <tr>
                      <td
                        colSpan={headings.length + (many ? 2 : 1)}
                        className="border-b border-border bg-canvas p-0"
                      >
                        <CampaignPanel {...{ campaign, handover, actions, onNumbers }} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
