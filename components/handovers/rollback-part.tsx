"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { Part, type PanelProps } from "./panel-part";

/** The way back after the switch: a checklist, each point confirmed by a named person. */
export const RollbackPart = ({ campaign, handover, actions }: PanelProps) => (
  <Part title="Roll-back">
    <ol className="grid rounded-lg border border-border bg-surface px-3">
      {handover.rollback.map(({ key, title, detail }) => {
        const tick = campaign.rollback.find((each) => each.key === key);
        return (
          <li
            key={key}
            className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-border py-2 text-sm last:border-b-0"
          >
            <span className="min-w-0 flex-[1_1_16rem]">
              <span className="font-medium">{title}</span>
              <span className="block text-muted">{detail}</span>
              {key === "tcr" && (
                <Link
                  href={`/campaigns/${campaign.campaignId}?tab=migration`}
                  prefetch={false}
                  data-chrome
                  className="inline-flex min-h-6 items-center rounded-sm text-link hover:underline"
                >
                  Open {campaign.campaignId}
                </Link>
              )}
              {key === "osr" && (
                <a
                  href={`/api/exports/handovers/${handover.id}/rollback`}
                  download
                  className="inline-flex min-h-6 items-center rounded-sm text-link hover:underline"
                >
                  Download former NNIDs
                </a>
              )}
            </span>
            {tick ? (
              <span className="grid justify-items-end gap-0.5">
                <Badge tone="success">Done</Badge>
                <span className="text-xs text-muted">
                  {tick.by}, <Time iso={tick.at} format="both" />
                </span>
              </span>
            ) : (
              <ActionButton
                size="sm"
                aria-label={`Confirm: ${title}`}
                reasons={handover.may.switch ? [] : [handover.may.whyNotSwitch]}
                onClick={() => {
                  actions.tickBack(campaign.rowId, key);
                }}
              >
                Confirm
              </ActionButton>
            )}
          </li>
        );
      })}
    </ol>
  </Part>
);
