/** Everything that the filters match but a few (S3): which campaigns these are, only the server knows. */
export type QuerySelection = { total: number; except: ReadonlySet<string> };

/** What is selected, by id, with the last seen row of each, so that other pages stay known (S3, S4). */
export type Selection<Row> = {
  rows: ReadonlyMap<string, Row>;
  /** Set: all that match are selected, and `rows` is empty. */
  query: QuerySelection | null;
  anchor: string | null;
};

type Entry<Row> = { id: string; row: Row };

export type SelectionAction<Row> =
  | { type: "toggle"; entry: Entry<Row> }
  /** From the last toggled row to this one, inside the loaded page only (S5). */
  | { type: "range"; id: string; page: Entry<Row>[] }
  | { type: "page"; page: Entry<Row>[]; selected: boolean }
  /** Newer versions of selected rows came in. */
  | { type: "seen"; page: Entry<Row>[] }
  | { type: "drop"; ids: string[] }
  | { type: "all"; total: number }
  | { type: "clear" };

export const emptySelection = <Row>(): Selection<Row> => ({ rows: new Map(), query: null, anchor: null });

export const isSelected = ({ rows, query }: Selection<unknown>, id: string): boolean =>
  query === null ? rows.has(id) : !query.except.has(id);

export const countSelected = ({ rows, query }: Selection<unknown>): number =>
  query === null ? rows.size : Math.max(0, query.total - query.except.size);

const withRows = <Row>(rows: ReadonlyMap<string, Row>, entries: Entry<Row>[]): ReadonlyMap<string, Row> =>
  new Map([...rows, ...entries.map(({ id, row }) => [id, row] as const)]);

const without = <Row>(rows: ReadonlyMap<string, Row>, ids: Iterable<string>): ReadonlyMap<string, Row> => {
  const gone = new Set(ids);
  return new Map([...rows].filter(([id]) => !gone.has(id)));
};

/** Selects or unselects these, in whichever way the selection is kept. */
const withEntries = <Row>(
  selection: Selection<Row>,
  entries: Entry<Row>[],
  selected: boolean,
  anchor: string | null,
): Selection<Row> => {
  const ids = entries.map((entry) => entry.id);
  if (selection.query === null)
    return {
      ...selection,
      rows: selected ? withRows(selection.rows, entries) : without(selection.rows, ids),
      anchor,
    };
  const except = new Set(selection.query.except);
  for (const id of ids)
    if (selected) except.delete(id);
    else except.add(id);
  return { ...selection, query: { ...selection.query, except }, anchor };
};

const toggled = <Row>(selection: Selection<Row>, entry: Entry<Row>): Selection<Row> =>
  withEntries(selection, [entry], !isSelected(selection, entry.id), entry.id);

const ranged = <Row>(selection: Selection<Row>, id: string, page: Entry<Row>[]): Selection<Row> => {
  const to = page.findIndex((entry) => entry.id === id);
  const from = page.findIndex((entry) => entry.id === selection.anchor);
  const target = page[to];
  if (!target) return selection;
  if (from < 0 || from === to) return toggled(selection, target);
  const between = page.slice(Math.min(from, to), Math.max(from, to) + 1);
  const select = selection.anchor !== null && isSelected(selection, selection.anchor);
  return withEntries(selection, between, select, id);
};

export const reduceSelection = <Row>(
  selection: Selection<Row>,
  action: SelectionAction<Row>,
): Selection<Row> => {
  switch (action.type) {
    case "toggle":
      return toggled(selection, action.entry);
    case "range":
      return ranged(selection, action.id, action.page);
    case "page":
      return withEntries(selection, action.page, action.selected, null);
    case "seen": {
      const newer = action.page.filter(({ id, row }) => {
        const known = selection.rows.get(id);
        return known !== undefined && known !== row;
      });
      return newer.length === 0 ? selection : { ...selection, rows: withRows(selection.rows, newer) };
    }
    case "drop":
      return { ...selection, rows: without(selection.rows, action.ids) };
    case "all":
      return { rows: new Map(), query: { total: action.total, except: new Set() }, anchor: null };
    case "clear":
      return emptySelection();
  }
};

/** The state of the header box, which speaks of this page only (S1). */
export const pageState = (isIn: (id: string) => boolean, ids: string[]): "all" | "some" | "none" => {
  const count = ids.filter(isIn).length;
  if (count === 0) return "none";
  return count === ids.length ? "all" : "some";
};
