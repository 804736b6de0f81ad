"use client";

import { ArrowRightLeft, Ban, Download, Handshake, Share2 } from "lucide-react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import type { RowSelection } from "@/components/data-table/use-row-selection";
import { buttonClass } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { ActionButton } from "@/components/ui/unavailable-action";
import { tooManyCampaigns } from "@/lib/domain/handover/limits";
import { ratio, reasonsOf } from "./bulk-words";
import { useRowActions } from "./row-actions";
import type { MigratableRow } from "./migratable-row";

type MigrationBulkBarProps = {
  selection: RowSelection;
  rows: MigratableRow[];
  outside: number;
  /** Of the rows chosen one by one; for all that match the list has a download of its own. */
  downloadHref: string;
  /** Where what is selected is put into a hand-over; absent in lists that have none. */
  handoverHref?: string;
  onShowSelected: () => void;
};

const summaryOf = (rows: MigratableRow[]) => {
  const cancelable = rows.some((row) => row.commands.cancel.allowed);
  const movable = rows.some((row) => row.commands.initiate.allowed);
  return [
    ...(movable || !cancelable ? [ratio(rows, "initiate", "migrated")] : []),
    ...(cancelable ? [ratio(rows, "cancel", "canceled")] : []),
  ].join(" · ");
};

const AddToHandover = ({ href, count }: { href: string; count: number }) => {
  const tooMany = tooManyCampaigns(count);
  const content = (
    <>
      <Handshake size={14} aria-hidden />
      Add to hand-over
    </>
  );
  return tooMany === null ? (
    <LinkButton size="sm" href={href} prefetch={false}>
      {content}
    </LinkButton>
  ) : (
    <ActionButton size="sm" reasons={[tooMany]}>
      {content}
    </ActionButton>
  );
};

export const MigrationBulkBar = ({
  selection,
  rows,
  outside,
  downloadHref,
  handoverHref,
  onShowSelected,
}: MigrationBulkBarProps) => {
  const { openSelected, warm } = useRowActions();
  const all = selection.query !== null;
  const shareable = rows.some((row) => row.commands.share?.allowed);
  const act = (action: "initiate" | "cancel" | "share") => ({
    size: "sm" as const,
    reasons: reasonsOf(rows, action, all),
    onPointerEnter: warm,
    onFocus: warm,
    onClick: (event: { currentTarget: HTMLElement }) => {
      openSelected(action, rows, event.currentTarget);
    },
  });
  return (
    <BulkBar
      selection={selection}
      summary={all ? null : summaryOf(rows)}
      outside={outside}
      onShowSelected={onShowSelected}
    >
      <ActionButton variant="primary" {...act("initiate")}>
        <ArrowRightLeft size={14} aria-hidden />
        Initiate migration
      </ActionButton>
      <ActionButton {...act("cancel")}>
        <Ban size={14} aria-hidden />
        Cancel migration
      </ActionButton>
      {shareable && (
        <ActionButton {...act("share")}>
          <Share2 size={14} aria-hidden />
          Share
        </ActionButton>
      )}
      {handoverHref !== undefined && <AddToHandover href={handoverHref} count={selection.count} />}
      {!all && (
        <a href={downloadHref} download className={buttonClass("secondary", "sm")}>
          <Download size={14} aria-hidden />
          Download
        </a>
      )}
    </BulkBar>
  );
};
