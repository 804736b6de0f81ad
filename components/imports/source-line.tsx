"use client";

import { LoaderCircle, TriangleAlert } from "lucide-react";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { useStayingAction } from "@/components/ui/use-action";
import { cx } from "@/components/ui/cx";
import { refreshBandwidth } from "@/lib/actions/imports";
import type { ImportSource } from "@/lib/services/imports/dto";

const Asked = ({ source: { listReadAt, reading } }: { source: ImportSource }) => {
  if (reading)
    return (
      <span className="inline-flex items-center gap-1.5">
        <LoaderCircle size={12} aria-hidden className="animate-spin" />
        Reading from Bandwidth…
      </span>
    );
  if (listReadAt === null) return <span>Not read from Bandwidth yet</span>;
  return (
    <span>
      As of <Time iso={listReadAt} />, from Bandwidth
    </span>
  );
};

/** How old the list is, what went wrong with it, and a way to have it read again (F9). */
export const SourceLine = ({ source }: { source: ImportSource }) => {
  const { said, pending, stay } = useStayingAction();
  const amber = source.problem !== null;
  const ask = () => {
    stay(
      () => refreshBandwidth({}),
      ({ started }) =>
        started ? "Reading from Bandwidth." : "Read from Bandwidth just now. Nothing new to read yet.",
    );
  };
  return (
    <div
      className={cx("flex flex-wrap items-center gap-x-2 text-xs", amber ? "text-warning-fg" : "text-muted")}
    >
      {amber && <TriangleAlert size={12} aria-hidden />}
      <Asked source={source} />
      {source.problem !== null && <span>{source.problem}</span>}
      {said && !source.reading && <span>{said.sentence}</span>}
      {!source.reading && (
        <ActionButton
          variant="ghost"
          size="sm"
          reasons={source.refreshReasons}
          aria-busy={pending || undefined}
          onClick={() => {
            if (!pending) ask();
          }}
          className="-mx-1 h-6 px-1.5 text-xs"
        >
          Read again
        </ActionButton>
      )}
    </div>
  );
};
