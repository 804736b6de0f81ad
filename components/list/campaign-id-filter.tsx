"use client";

import { listOrNull } from "@/components/data-table/list-or-null";
import { IdPaste } from "@/components/data-table/id-paste";
import { parseIds } from "@/components/data-table/parse-ids";
import { TextFilter } from "@/components/data-table/text-filter";
import { cx } from "@/components/ui/cx";

type CampaignIdFilterProps = {
  ids: string[] | null;
  onIds: (ids: string[] | null) => void;
  /** Over the whole width of the drawer; beside the other filters it is the list's search field. */
  stacked: boolean;
  className?: string;
};

/** One id typed, or many pasted (F6). */
export const CampaignIdFilter = ({ ids, onIds, stacked, className = "w-56" }: CampaignIdFilterProps) => (
  <div className={cx("flex gap-1", !stacked && className)}>
    <TextFilter
      className="flex-1"
      search={!stacked}
      mono
      label="Campaign ID"
      value={(ids ?? []).join(", ")}
      onValueChange={(text) => {
        onIds(listOrNull(parseIds(text)));
      }}
    />
    <IdPaste
      ids={ids ?? []}
      onIds={(pasted) => {
        onIds(listOrNull(pasted));
      }}
    />
  </div>
);
