/** What is selected, by id, with the last seen row of each, so that other pages stay known (S3, S4). */
export type Selection<Row> = { rows: ReadonlyMap<string, Row>; anchor: string | null };

type Entry<Row> = { id: string; row: Row };

export type SelectionAction<Row> =
  | { type: "toggle"; entry: Entry<Row> }
  /** From the last toggled row to this one, inside the loaded page only (S5). */
  | { type: "range"; id: string; page: Entry<Row>[] }
  | { type: "page"; page: Entry<Row>[]; selected: boolean }
  /** Newer versions of selected rows came in. */
  | { type: "seen"; page: Entry<Row>[] }
  | { type: "drop"; ids: string[] }
  | { type: "clear" };

export const emptySelection = <Row>(): Selection<Row> => ({ rows: new Map(), anchor: null });

const withRows = <Row>(rows: ReadonlyMap<string, Row>, entries: Entry<Row>[]): ReadonlyMap<string, Row> =>
  new Map([...rows, ...entries.map(({ id, row }) => [id, row] as const)]);

const without = <Row>(rows: ReadonlyMap<string, Row>, ids: Iterable<string>): ReadonlyMap<string, Row> => {
  const gone = new Set(ids);
  return new Map([...rows].filter(([id]) => !gone.has(id)));
};

const toggled = <Row>(selection: Selection<Row>, entry: Entry<Row>): Selection<Row> => ({
  rows: selection.rows.has(entry.id)
    ? without(selection.rows, [entry.id])
    : withRows(selection.rows, [entry]),
  anchor: entry.id,
});

const ranged = <Row>(selection: Selection<Row>, id: string, page: Entry<Row>[]): Selection<Row> => {
  const to = page.findIndex((entry) => entry.id === id);
  const from = page.findIndex((entry) => entry.id === selection.anchor);
  const target = page[to];
  if (!target) return selection;
  if (from < 0 || from === to) return toggled(selection, target);
  const between = page.slice(Math.min(from, to), Math.max(from, to) + 1);
  const select = selection.anchor !== null && selection.rows.has(selection.anchor);
  return {
    rows: select
      ? withRows(selection.rows, between)
      : without(
          selection.rows,
          between.map((entry) => entry.id),
        ),
    anchor: id,
  };
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
    case "page": {
      const ids = action.page.map((entry) => entry.id);
      return {
        rows: action.selected ? withRows(selection.rows, action.page) : without(selection.rows, ids),
        anchor: null,
      };
    }
    case "seen": {
      const newer = action.page.filter(({ id, row }) => {
        const known = selection.rows.get(id);
        return known !== undefined && known !== row;
      });
      return newer.length === 0 ? selection : { ...selection, rows: withRows(selection.rows, newer) };
    }
    case "drop":
      return { ...selection, rows: without(selection.rows, action.ids) };
    case "clear":
      return emptySelection();
  }
};

/** The state of the header box, which speaks of this page only (S1). */
export const pageState = (selected: ReadonlyMap<string, unknown>, ids: string[]): "all" | "some" | "none" => {
  const count = ids.filter((id) => selected.has(id)).length;
  if (count === 0) return "none";
  return count === ids.length ? "all" : "some";
};
