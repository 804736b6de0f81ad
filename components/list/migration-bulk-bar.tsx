"use client";

import { ArrowRightLeft, Ban, Download, Share2 } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { buttonClass } from "@/components/ui/button";
import type { ActionName } from "@/components/ui/action-request";
import { ActionButton } from "@/components/ui/unavailable-action";
import { ratio, reasonsOf } from "./bulk-words";
import { useRowActions } from "./row-actions";
import type { MigratableRow } from "./row-menu";

type MigrationBulkBarProps = {
  rows: MigratableRow[];
  outside: number;
  downloadHref: string;
  onShowSelected: () => void;
  onClear: () => void;
};

const summaryOf = (rows: MigratableRow[]) => {
  const cancelable = rows.some((row) => row.commands.cancel.allowed);
  const movable = rows.some((row) => row.commands.initiate.allowed);
  return [
    ...(movable || !cancelable ? [ratio(rows, "initiate", "migrated")] : []),
    ...(cancelable ? [ratio(rows, "cancel", "canceled")] : []),
  ].join(" · ");
};

export const MigrationBulkBar = ({
  rows,
  outside,
  downloadHref,
  onShowSelected,
  onClear,
}: MigrationBulkBarProps) => {
  const { open, warm } = useRowActions();
  const shareable = rows.some((row) => row.commands.share?.allowed);
  const act = (action: ActionName, reasons: string[]) => ({
    size: "sm" as const,
    reasons,
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
      <ActionButton variant="primary" {...act("initiate", reasonsOf(rows, "initiate"))}>
        <ArrowRightLeft size={14} aria-hidden />
        Initiate migration
      </ActionButton>
      <ActionButton {...act("cancel", reasonsOf(rows, "cancel"))}>
        <Ban size={14} aria-hidden />
        Cancel migration
      </ActionButton>
      {shareable && (
        <ActionButton {...act("share", [])}>
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
