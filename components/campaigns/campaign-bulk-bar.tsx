"use client";

import { ArrowRightLeft, Ban, Download, Share2 } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { buttonClass } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { CampaignRow } from "@/lib/services/campaigns/dto";
import { useCampaignActions } from "./campaign-actions-context";

type Command = keyof CampaignRow["commands"];

type CampaignBulkBarProps = {
  rows: CampaignRow[];
  outside: number;
  downloadHref: string;
  onShowSelected: () => void;
  onClear: () => void;
};

const format = new Intl.NumberFormat("en-US");
const fewReasons = 3;

/** Why nothing of the selection can take the command; none when at least one row can. */
const reasonsOf = (rows: CampaignRow[], command: Command): string[] => {
  if (rows.some((row) => row.commands[command].allowed)) return [];
  const reasons = [...new Set(rows.flatMap((row) => row.commands[command].reasons))];
  return reasons.length > fewReasons
    ? [...reasons.slice(0, fewReasons), `and ${String(reasons.length - fewReasons)} other reasons`]
    : reasons;
};

const ratio = (rows: CampaignRow[], command: Command, verb: string) => {
  const count = rows.filter((row) => row.commands[command].allowed).length;
  return `${format.format(count)} of ${format.format(rows.length)} can be ${verb}`;
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
  const { open, warm } = useCampaignActions();
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
