import { describe, expect, test } from "vitest";
import {
  countSelected,
  emptySelection,
  isSelected,
  pageState,
  reduceSelection,
  type Selection,
  type SelectionAction,
} from "./selection";

type Row = { name: string };
const entry = (id: string, name = id) => ({ id, row: { name } });
const page = ["a", "b", "c", "d", "e"].map((id) => entry(id));
const after = (...actions: SelectionAction<Row>[]): Selection<Row> =>
  actions.reduce((selection, action) => reduceSelection(selection, action), emptySelection<Row>());
const ids = (selection: Selection<Row>) => [...selection.rows.keys()].sort();

describe("selecting rows", () => {
  test("a second toggle takes the row out again", () => {
    expect(ids(after({ type: "toggle", entry: entry("a") }))).toEqual(["a"]);
    expect(ids(after({ type: "toggle", entry: entry("a") }, { type: "toggle", entry: entry("a") }))).toEqual(
      [],
    );
  });

  test("a range reaches from the last toggled row to this one, in either direction", () => {
    const down = after({ type: "toggle", entry: entry("b") }, { type: "range", id: "d", page });
    const up = after({ type: "toggle", entry: entry("d") }, { type: "range", id: "b", page });
    expect(ids(down)).toEqual(["b", "c", "d"]);
    expect(ids(up)).toEqual(["b", "c", "d"]);
  });

  test("a range that starts at a row just taken out takes out the rest", () => {
    const selection = after(
      { type: "page", page, selected: true },
      { type: "toggle", entry: entry("b") },
      { type: "range", id: "d", page },
    );
    expect(ids(selection)).toEqual(["a", "e"]);
  });

  test("a range whose start is on another page selects the one row", () => {
    const selection = after({ type: "toggle", entry: entry("z") }, { type: "range", id: "c", page });
    expect(ids(selection)).toEqual(["c", "z"]);
  });

  test("the page box adds and removes this page only", () => {
    const selection = after({ type: "toggle", entry: entry("z") }, { type: "page", page, selected: true });
    expect(ids(selection)).toEqual(["a", "b", "c", "d", "e", "z"]);
    expect(ids(reduceSelection(selection, { type: "page", page, selected: false }))).toEqual(["z"]);
  });

  test("a newer version of a selected row replaces the kept one and selects nothing else", () => {
    const selection = after(
      { type: "toggle", entry: entry("a", "old") },
      { type: "seen", page: [entry("a", "new"), entry("b")] },
    );
    expect([...selection.rows]).toEqual([["a", { name: "new" }]]);
  });

  test("another page without selected rows changes nothing", () => {
    const selection = after({ type: "toggle", entry: entry("a") });
    expect(reduceSelection(selection, { type: "seen", page: [entry("x")] })).toBe(selection);
  });

  test("sent rows drop out and the rest stays", () => {
    const selection = after({ type: "page", page, selected: true }, { type: "drop", ids: ["a", "b"] });
    expect(ids(selection)).toEqual(["c", "d", "e"]);
  });

  test("clear empties it", () => {
    expect(after({ type: "page", page, selected: true }, { type: "clear" }).rows.size).toBe(0);
  });
});

describe("all that match", () => {
  const all: SelectionAction<Row> = { type: "all", total: 1284 };

  test("selects rows that were never loaded, and counts them", () => {
    const selection = after({ type: "toggle", entry: entry("a") }, all);
    expect(isSelected(selection, "never seen")).toBe(true);
    expect(countSelected(selection)).toBe(1284);
    expect(ids(selection)).toEqual([]);
  });

  test("leaves out what is unselected, one by one, by range and by page", () => {
    const one = after(all, { type: "toggle", entry: entry("b") });
    expect(isSelected(one, "b")).toBe(false);
    const range = reduceSelection(one, { type: "range", id: "d", page });
    expect([...(range.query?.except ?? [])]).toEqual(["b", "c", "d"]);
    expect(countSelected(range)).toBe(1281);
    expect(countSelected(reduceSelection(range, { type: "page", page, selected: false }))).toBe(1279);
  });

  test("takes back in what is selected again", () => {
    const selection = after(
      all,
      { type: "page", page, selected: false },
      { type: "toggle", entry: entry("c") },
    );
    expect(isSelected(selection, "c")).toBe(true);
    expect(countSelected(selection)).toBe(1280);
  });

  test("ends with clear", () => {
    expect(after(all, { type: "clear" })).toEqual(emptySelection());
  });
});

describe("the header box", () => {
  const state = (selected: string[]) =>
    pageState(
      (id) => selected.includes(id),
      page.map(({ id }) => id),
    );

  test("is mixed while some rows of the page are selected", () => {
    expect(state([])).toBe("none");
    expect(state(["a"])).toBe("some");
    expect(state(["a", "b", "c", "d", "e"])).toBe("all");
  });

  test("takes no notice of rows on other pages", () => {
    expect(state(["y", "z"])).toBe("none");
  });

  test("is empty for an empty page", () => {
    expect(pageState(() => true, [])).toBe("none");
  });
});
