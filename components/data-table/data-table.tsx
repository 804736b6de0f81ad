"use client";

import { FlexRender, type RowData, type TableOptions, useTable } from "@tanstack/react-table";
import { type ReactNode, type Ref, useId, useMemo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { Skeleton } from "@/components/ui/skeleton";
import { type DataColumnMeta, type DataTableFeatures, dataTableFeatures } from "./columns";
import { DataRow } from "./data-row";
import { pageState } from "./selection";
import { directionOf, SortHeader } from "./sort-header";
import { type ListKeyHandlers, useListKeys } from "./use-list-keys";

export type DataTableProps<Row extends RowData> = {
  /** Names the table and its region. */
  caption: string;
  /** The region, named by the caption: focus comes here when the row that had it is gone. */
  captionRef?: Ref<HTMLDivElement>;
  columns: TableOptions<DataTableFeatures, Row>["columns"];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Absent: nothing can be selected. */
  selection?: {
    has: (id: string) => boolean;
    onToggle: (id: string, range: boolean) => void;
    onTogglePage: (selected: boolean) => void;
  };
  sort: string;
  onSort: (sort: string) => void;
  refused?: ReadonlyMap<string, string[]>;
  /** Old rows stay while new ones load. */
  busy?: boolean;
  /** First load: the real header over this many empty rows (T7). */
  skeletonRows?: number;
  keys: Omit<ListKeyHandlers, "onToggle">;
  /** Shown in place of rows. */
  empty?: ReactNode;
};

const noMeta: DataColumnMeta = { label: "" };
const nothingSelected = () => false;
const noToggle = () => undefined;

const headClass = (meta: DataColumnMeta, selectable: boolean) =>
  cx(
    "h-9 px-2 max-md:h-7 max-md:px-0 roomy:px-3 text-xs font-medium whitespace-nowrap text-muted md:sticky md:top-0 md:z-20 md:border-b md:border-border md:bg-sunken",
    !meta.sort && "max-md:sr-only",
    meta.align === "end" ? "text-end" : "text-start",
    meta.rowHeader && cx("md:z-30", selectable ? "start-10" : "start-0"),
    meta.actions && "end-0 md:z-30",
    meta.className,
  );

export const DataTable = <Row extends RowData>({
  caption,
  captionRef,
  columns,
  rows,
  rowId,
  rowName,
  selection,
  sort,
  onSort,
  refused,
  busy = false,
  skeletonRows = 0,
  keys,
  empty,
}: DataTableProps<Row>) => {
  "use no memo";
  const captionId = useId();
  const table = useTable({ features: dataTableFeatures, columns, data: rows, getRowId: rowId });
  const isSelected = selection?.has ?? nothingSelected;
  const page = pageState(isSelected, rows.map(rowId));
  const onKeyDown = useListKeys({ ...keys, onToggle: selection?.onToggle ?? noToggle });
  const { rows: shown } = table.getRowModel();
  // Kept, so that a click on one row's box leaves the others alone.
  const body = useMemo(
    () =>
      shown.map((row) => ({
        id: row.id,
        name: rowName(row.original),
        cells: row.getAllCells().map((cell) => ({
          key: cell.column.id,
          meta: cell.column.columnDef.meta ?? noMeta,
          content: <FlexRender cell={cell} />,
        })),
      })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The table keeps its rows when only the columns change.
    [shown, columns, rowName],
  );

  return (
    <div className="relative min-w-0">
      {busy && (
        <div aria-hidden className="absolute inset-x-0 top-0 z-40 h-0.5 overflow-hidden rounded-full">
          <div className="h-full w-1/3 animate-bar bg-accent" />
        </div>
      )}
      <div
        ref={captionRef}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="relative scroll-ps-40 scroll-pt-10 overflow-auto md:max-h-[max(20rem,calc(100dvh-17rem))] md:rounded-lg md:border md:border-border md:bg-surface"
      >
        <table
          role="table"
          aria-busy={busy || skeletonRows > 0 || undefined}
          className="w-full border-separate border-spacing-0 text-sm max-md:block"
        >
          <caption id={captionId} className="sr-only">
            {caption}
          </caption>
          <thead role="rowgroup" className="max-md:block">
            {table.getHeaderGroups().map((group) => (
              <tr
                key={group.id}
                role="row"
                className="max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-4 max-md:pb-1"
              >
                {selection && (
                  <th
                    scope="col"
                    role="columnheader"
                    className="start-0 h-9 ps-3 max-md:h-7 md:w-10 md:min-w-10 md:sticky md:top-0 md:z-30 md:border-b md:border-border md:bg-sunken"
                  >
                    <label className="flex min-h-6 items-center gap-2 text-xs font-medium text-muted md:w-6 md:justify-center">
                      <Checkbox
                        checked={page === "all"}
                        indeterminate={page === "some"}
                        disabled={rows.length === 0}
                        onChange={() => {
                          selection.onTogglePage(page !== "all");
                        }}
                      />
                      <span className="md:sr-only">Select all on this page</span>
                    </label>
                  </th>
                )}
                {group.headers.map((header) => {
                  const meta = header.column.columnDef.meta ?? noMeta;
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      role="columnheader"
                      aria-sort={meta.sort ? (directionOf(meta.sort, sort) ?? undefined) : undefined}
                      className={headClass(meta, selection !== undefined)}
                    >
                      {meta.sort ? (
                        <SortHeader label={meta.label} sort={meta.sort} current={sort} onSort={onSort} />
                      ) : (
                        <span className={meta.actions ? "sr-only" : undefined}>{meta.label}</span>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody role="rowgroup" className="max-md:block">
            {body.map((row) => (
              <DataRow
                key={row.id}
                {...row}
                selected={isSelected(row.id)}
                refused={refused?.get(row.id)}
                onToggle={selection?.onToggle}
              />
            ))}
            {Array.from({ length: skeletonRows }, (_, index) => (
              <tr key={index} role="row">
                <td
                  role="cell"
                  colSpan={columns.length + (selection ? 1 : 0)}
                  className="h-10 compact:md:h-8 border-b border-border px-3"
                >
                  <Skeleton className="h-4 w-full" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && skeletonRows === 0 && empty}
      </div>
    </div>
  );
};
