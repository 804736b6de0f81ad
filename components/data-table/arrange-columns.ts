import type { DataColumnMeta } from "./columns";

type Column = { id?: string; meta?: DataColumnMeta };

export type ColumnChoice = { id: string; label: string };

const isPinned = ({ meta }: Column) =>
  meta?.rowHeader === true || meta?.actions === true || meta?.fixed === true;

/** The columns that can be hidden and moved: all but the row's header and what can be done with the row (T2). */
export const choosable = (columns: readonly Column[]): ColumnChoice[] =>
  columns.flatMap((column) =>
    column.id === undefined || isPinned(column)
      ? []
      : [{ id: column.id, label: column.meta?.label ?? column.id }],
  );

/** The ids among these that the list has, in the same order; all of the list's where none is left. */
export const knownColumns = (columns: readonly Column[], wanted: readonly string[] | null): string[] => {
  const ids = choosable(columns).map(({ id }) => id);
  const known = (wanted ?? []).filter((id) => ids.includes(id));
  return known.length === 0 ? ids : known;
};

/** The row's header first, these columns in this order, and what can be done with the row at its end. */
export const arrangeColumns = <C extends Column>(columns: readonly C[], ids: readonly string[]): C[] => [
  ...columns.filter(({ meta }) => meta?.rowHeader === true),
  ...ids.flatMap((id) => columns.filter((column) => column.id === id && !isPinned(column))),
  ...columns.filter((column) => isPinned(column) && column.meta?.rowHeader !== true),
];

/** One step to the left or right among those that are shown. */
export const moved = (ids: readonly string[], id: string, by: -1 | 1): string[] => {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(at, 1).toSpliced(to, 0, id);
};
