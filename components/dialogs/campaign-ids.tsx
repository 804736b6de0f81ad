"use client";

import { useState } from "react";
import type { ActionRow } from "@/components/ui/action-request";

const few = 5;

type CampaignIdsProps = { rows: Pick<ActionRow, "campaignId" | "brandName">[]; label?: string };

/** The first five campaigns by id and brand; the rest on demand. */
export const CampaignIds = ({ rows, label = "Campaigns" }: CampaignIdsProps) => {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, few);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul aria-label={label} className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
        {shown.map(({ campaignId, brandName }) => (
          <li
            key={campaignId}
            className="inline-flex max-w-60 items-baseline gap-1.5 rounded-md border border-border bg-surface px-1.5 py-0.5 text-xs"
          >
            <span className="font-mono font-medium">{campaignId}</span>
            {brandName && <span className="truncate text-muted">{brandName}</span>}
          </li>
        ))}
      </ul>
      {rows.length > few && (
        <button
          type="button"
          className="min-h-6 rounded-sm px-1 text-xs font-medium text-link hover:underline"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? "Show fewer" : `Show all ${String(rows.length)}`}
        </button>
      )}
    </div>
  );
};
