"use client";

import { ArrowRightLeft, Ban, Download, Share2 } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { buttonClass } from "@/components/ui/button";
import { ratio, reasonsOf } from "@/components/list/bulk-words";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { CampaignRow } from "@/lib/services/campaigns/dto";
import { useRowActions } from "@/components/list/row-actions";

type Command = keyof CampaignRow["commands"];

type CampaignBulkBarProps = {
  rows: CampaignRow[];
  outside: number;
  downloadHref: string;
  onShowSelected: () => void;
  onClear: () => void;
};

const summaryOf = (rows: CampaignRow[]) => {
  const cancelable = rows.some((row) => row.commands.cancel.allowed);
  const movable = rows.some((row) => row.commands.initiate.allowed);
  return [
    ...(movable || !cancelable ? [ratio(rows, "initiate", "migrated")] : []),
    ...(cancelable ? [ratio(rows, "cancel", "canceled")] : []),
  ].join(" · ");
};

export const CampaignBulkBar = ({
  rows,
  outside,
  downloadHref,
  onShowSelected,
  onClear,
}: CampaignBulkBarProps) => {
  const { open, warm } = useRowActions();
  const act = (action: Command) => ({
    size: "sm" as const,
    reasons: reasonsOf(rows, action),
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      open(action, rows, event.currentTarget);
    },
  });
  return (
    <BulkBar
      count={rows.length}
      summary={summaryOf(rows)}
      outside={outside}
      onShowSelected={onShowSelected}
      onClear={onClear}
    >
      <ActionButton variant="primary" {...act("initiate")}>
        <ArrowRightLeft size={14} aria-hidden />
        Initiate migration
      </ActionButton>
      <ActionButton {...act("cancel")}>
        <Ban size={14} aria-hidden />
        Cancel migration
      </ActionButton>
      {rows.some((row) => row.commands.share.allowed) && (
        <ActionButton {...act("share")}>
          <Share2 size={14} aria-hidden />
          Share
        </ActionButton>
      )}
      <a href={downloadHref} download className={buttonClass("secondary", "sm")}>
        <Download size={14} aria-hidden />
        Download
      </a>
    </BulkBar>
  );
};
