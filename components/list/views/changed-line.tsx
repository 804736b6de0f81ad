import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/unavailable-action";
import { viewHref, type ViewedList } from "@/lib/domain/saved-views";
import type { ViewRow } from "@/lib/services/views/dto";

type ChangedLineProps = {
  list: ViewedList;
  view: ViewRow;
  pending: boolean;
  onSave: () => void;
  onSaveAs: () => void;
};

/** What is shown is no more what the view holds: keep it, keep it elsewhere, or go back (F7). */
export const ChangedLine = ({ list, view, pending, onSave, onSaveAs }: ChangedLineProps) => (
  <div data-chrome className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
    <p className="min-w-0 break-words">
      <span className="font-medium">{view.name}</span> has changed since it was saved.
    </p>
    <span className="flex flex-wrap items-center gap-2">
      <ActionButton
        size="sm"
        variant="primary"
        aria-busy={pending || undefined}
        reasons={view.problem === null ? [] : [view.problem]}
        onClick={() => {
          if (!pending) onSave();
        }}
      >
        Save
      </ActionButton>
      <Button size="sm" onClick={onSaveAs}>
        Save as…
      </Button>
      <Link
        href={viewHref(list, view)}
        className="rounded-sm px-1 font-medium text-link underline-offset-2 hover:underline"
      >
        Discard changes
      </Link>
    </span>
  </div>
);
