"use client";

import { CircleAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import type { DataColumnMeta } from "./columns";

export type DataCell = { key: string; meta: DataColumnMeta; content: ReactNode };

type DataRowProps = {
  id: string;
  /** Names the checkbox: "Select C123ABC, Acme". */
  name: string;
  cells: DataCell[];
  selected: boolean;
  /** Words of a strict refusal; the row gets an edge, an icon and these. */
  refused: string[] | undefined;
  onToggle: ((id: string, range: boolean) => void) | undefined;
};

const sticky = "md:sticky md:z-10 md:bg-inherit";

const cellClass = (meta: DataColumnMeta, first: boolean) =>
  cx(
    "max-md:flex max-md:min-h-7 max-md:items-center max-md:justify-between max-md:gap-4",
    "px-2 py-0.5 text-start roomy:px-3 align-middle font-normal md:h-10 md:border-b md:border-border compact:md:h-8 compact:md:py-0",
    // Two lines of text fit into a compact row, with less room between them.
    "compact:md:leading-4 compact:md:[&_.text-xs]:leading-[0.8125rem]",
    "max-md:before:flex-none max-md:before:text-xs max-md:before:text-muted max-md:before:content-[attr(data-label)]",
    meta.align === "end" && "md:text-end",
    meta.rowHeader &&
      cx(sticky, "whitespace-nowrap max-md:min-h-8 max-md:before:hidden", first ? "start-0" : "start-10"),
    meta.actions &&
      cx(sticky, "end-0 px-1.5 md:w-11 max-md:absolute max-md:end-2 max-md:top-2 max-md:before:hidden"),
    meta.className,
  );

/** Plain props only: a row that asks the table goes stale under the compiler (TT1), and is not drawn again for nothing. */
export const DataRow = memo(({ id, name, cells, selected, refused, onToggle }: DataRowProps) => (
  <tr
    role="row"
    data-row={id}
    data-selected={selected}
    tabIndex={-1}
    className={cx(
      "group relative scroll-mt-12 outline-offset-[-2px] max-md:mb-2 max-md:block max-md:rounded-lg max-md:border max-md:py-2",
      refused
        ? "bg-danger-bg shadow-[inset_3px_0_0_var(--tone-danger-fg)]"
        : selected
          ? "bg-selected"
          : "bg-surface hover:bg-hover",
    )}
  >
    {onToggle && (
      <td
        role="cell"
        className={cx(
          "ps-3 align-middle select-none max-md:absolute max-md:start-0 max-md:top-2 max-md:flex max-md:h-8 max-md:items-center md:h-10 md:w-10 md:min-w-10 md:border-b md:border-border compact:md:h-8",
          sticky,
          "start-0",
        )}
      >
        <span className="flex size-6 items-center justify-center">
          <Checkbox
            aria-label={`Select ${name}`}
            checked={selected}
            onChange={(event) => {
              const click: Event = event.nativeEvent;
              onToggle(id, click instanceof MouseEvent && click.shiftKey);
            }}
          />
        </span>
      </td>
    )}
    {cells.map(({ key, meta, content }) => {
      const first = !onToggle;
      return meta.rowHeader ? (
        <th
          key={key}
          scope="row"
          role="rowheader"
          data-label={meta.label}
          className={cx(cellClass(meta, first), onToggle && "max-md:ps-10")}
        >
          {content}
          {refused && (
            <span className="flex items-start gap-1 pb-1 text-xs font-medium text-danger-fg md:w-44 md:whitespace-normal">
              <CircleAlert size={12} aria-hidden className="mt-0.5 flex-none" />
              {refused.join(" · ")}
            </span>
          )}
        </th>
      ) : (
        <td key={key} role="cell" data-label={meta.label} className={cellClass(meta, first)}>
          {content}
        </td>
      );
    })}
  </tr>
));
DataRow.displayName = "DataRow";
