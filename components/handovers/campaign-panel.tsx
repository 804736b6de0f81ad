"use client";

import { Banner } from "@/components/ui/banner";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { OperationState } from "@/components/ui/operation-state";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { HandoverCommand } from "@/lib/domain/handover/campaign-state";
import type { HandoverCampaignView } from "@/lib/services/handovers/dto";
import { NumbersPart } from "./numbers-part";
import { OsrPart } from "./osr-part";
import { Part, type PanelProps } from "./panel-part";
import { PoolFields } from "./pool-fields";
import { RollbackPart } from "./rollback-part";

const Exits = ({ campaign, handover, actions }: PanelProps) => {
  const { blocked, rowId, state } = campaign;
  if (state !== "ACTIVE") return null;
  const why = (command: HandoverCommand, allowed: boolean, whyNot: string): string[] => {
    if (!allowed) return [whyNot];
    const reason = blocked[command];
    return reason === undefined ? [] : [reason];
  };
  const switched = campaign.times.switchedAt !== null;
  return (
    <div className="flex flex-wrap items-center gap-2" data-chrome>
      {switched ? (
        <ActionButton
          size="sm"
          variant="danger"
          reasons={why("rollBack", handover.may.switch, handover.may.whyNotSwitch)}
          onClick={() => {
            actions.rollBack([rowId]);
          }}
        >
          Roll back the OSR of {campaign.campaignId}
        </ActionButton>
      ) : (
        <ActionButton
          size="sm"
          reasons={why("stop", handover.may.write, handover.may.whyNotWrite)}
          onClick={() => {
            actions.stop([rowId]);
          }}
        >
          Stop hand-over of {campaign.campaignId}
        </ActionButton>
      )}
      {!switched && campaign.share === "Pending" && (
        <span className="text-sm text-muted">
          Stopping leaves the migration at TCR open. Cancel it on the campaign&apos;s page.
        </span>
      )}
    </div>
  );
};

const Reasons = ({ reasons }: { reasons: string[] }) =>
  reasons.length === 0 ? null : (
    <Banner
      tone="warning"
      title={reasons.length === 1 ? "One thing to mend" : `${String(reasons.length)} things to mend`}
    >
      <ul className="list-disc ps-4">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Banner>
  );

const Write = ({ campaign }: { campaign: HandoverCampaignView }) => {
  const { operation, campaignId } = campaign;
  if (operation === null || operation.status === "DONE") return null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <OperationState operation={operation} explained />
      {operation.status === "NEEDS_REVIEW" && (
        <LinkButton size="sm" href={`/campaigns/${campaignId}`} prefetch={false}>
          Say what happened on the campaign&apos;s page
        </LinkButton>
      )}
    </div>
  );
};

const Times = ({ campaign, handover }: Pick<PanelProps, "campaign" | "handover">) =>
  campaign.stepTimes.length === 0 ? null : (
    <Part title="Who and when">
      <ol className="grid gap-1 text-sm">
        {campaign.stepTimes.map(({ step, startedAt, startedBy, endedAt, endedBy, tries }) => (
          <li key={step}>
            <span className="font-medium">
              {handover.steps.find(({ key }) => key === step)?.title ?? step}
            </span>
            <span className="text-muted">
              {" "}
              · begun by {startedBy}, <Time iso={startedAt} format="both" />
              {endedAt !== null && (
                <>
                  {" "}
                  · ended by {endedBy}, <Time iso={endedAt} format="both" />
                </>
              )}
              {tries > 1 && ` · ${String(tries)} tries`}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );

/** Everything about one campaign: what stands against it, its numbers, its OSR records, and the ways out. */
export const CampaignPanel = (props: PanelProps) => {
  const { campaign, handover } = props;
  return (
    <div
      className="grid gap-4 p-3 max-sm:sticky max-sm:start-0 max-sm:max-w-[calc(100vw-2.25rem)] sm:p-4"
      aria-label={`Details of ${campaign.campaignId}`}
      role="group"
    >
      <Reasons reasons={campaign.reasons} />
      {campaign.warnings.map((warning) => (
        <p key={warning} className="text-sm text-warning-fg">
          {warning}
        </p>
      ))}
      <Write campaign={campaign} />
      {(campaign.state === "ROLLING_BACK" || campaign.state === "ROLLED_BACK") && <RollbackPart {...props} />}
      <div className="grid gap-4 lg:grid-cols-2">
        <NumbersPart {...props} />
        {handover.has.osr && <OsrPart {...props} />}
        <PoolFields {...props} />
        <Times campaign={campaign} handover={handover} />
      </div>
      {campaign.externalId !== null && (
        <p className="flex flex-wrap items-center gap-1 text-sm text-muted">
          Id at {handover.providerName}: <span className="font-mono text-text">{campaign.externalId}</span>
          <CopyButton text={campaign.externalId} />
        </p>
      )}
      <Exits {...props} />
    </div>
  );
};
