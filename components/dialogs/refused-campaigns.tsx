"use client";

import { CircleAlert } from "lucide-react";
import type { ActionRow, RefusedRow } from "@/components/ui/action-request";
import { Button } from "@/components/ui/button";
import { CampaignIds } from "./campaign-ids";
import { counted } from "./words";

type RefusedCampaignsProps = {
  rows: ActionRow[];
  refused: RefusedRow[];
  /** "cannot be migrated" */
  what: string;
  onRemove: (ids: string[]) => void;
};

const byReason = (refused: RefusedRow[]): [string, string[]][] => {
  const groups = new Map<string, string[]>();
  for (const { campaignId, reasons } of refused)
    for (const reason of reasons) groups.set(reason, [...(groups.get(reason) ?? []), campaignId]);
  return [...groups];
};

/** What stops a strict action, grouped by reason; with others left, the stoppers can be taken out. */
export const RefusedCampaigns = ({ rows, refused, what, onRemove }: RefusedCampaignsProps) => {
  if (refused.length === 0) return null;
  const single = rows.length === 1;
  const others = rows.length - refused.length;
  return (
    <section className="grid gap-2 rounded-lg border border-danger-border bg-danger-bg p-3 text-sm">
      <h3 className="flex items-start gap-2 text-base text-danger-fg">
        <CircleAlert size={16} aria-hidden className="mt-0.5 flex-none" />
        {single
          ? `${rows[0]?.campaignId ?? "This campaign"} ${what}`
          : `${String(refused.length)} of ${counted(rows.length, "campaign")} ${what}`}
      </h3>
      {!single && <p className="ps-6">If one is not eligible, nothing is sent.</p>}
      <ul className="grid gap-2 ps-6">
        {byReason(refused).map(([reason, ids]) => (
          <li key={reason} className="grid gap-1">
            <span className="font-medium">
              {reason}
              {!single && <span className="font-normal text-muted tabular-nums"> ({ids.length})</span>}
            </span>
            {!single && (
              <CampaignIds label={reason} rows={rows.filter((row) => ids.includes(row.campaignId))} />
            )}
          </li>
        ))}
      </ul>
      {others > 0 && (
        <div className="ps-6">
          <Button
            size="sm"
            onClick={() => {
              onRemove(refused.map((row) => row.campaignId));
            }}
          >
            Remove the {refused.length === 1 ? "one" : refused.length} that {what}
          </Button>
        </div>
      )}
    </section>
  );
};
