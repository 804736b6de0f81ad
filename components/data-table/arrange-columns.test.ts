import { describe, expect, test } from "vitest";
import { arrangeColumns, choosable, knownColumns, moved } from "./arrange-columns";

const columns = [
  { id: "campaignId", meta: { label: "Campaign ID", rowHeader: true } },
  { id: "brand", meta: { label: "Brand" } },
  { id: "useCase", meta: { label: "Use-Case" } },
  { id: "decide", meta: { label: "Elect or decline", fixed: true } },
  { id: "actions", meta: { label: "Actions", actions: true } },
];
const idsOf = (ids: string[]) => arrangeColumns(columns, ids).map(({ id }) => id);

describe("the columns of a list", () => {
  test("can be chosen, but for the row's header and what can be done with the row", () => {
    expect(choosable(columns)).toEqual([
      { id: "brand", label: "Brand" },
      { id: "useCase", label: "Use-Case" },
    ]);
  });

  test("come in the chosen order between the header and the actions", () => {
    expect(idsOf(["useCase", "brand"])).toEqual(["campaignId", "useCase", "brand", "decide", "actions"]);
    expect(idsOf(["brand"])).toEqual(["campaignId", "brand", "decide", "actions"]);
  });

  test("a choice that names the header or the actions neither moves nor doubles them", () => {
    expect(idsOf(["actions", "campaignId", "brand"])).toEqual(["campaignId", "brand", "decide", "actions"]);
  });

  test("are all there without a choice, and where nothing of it is known any more", () => {
    expect(knownColumns(columns, null)).toEqual(["brand", "useCase"]);
    expect(knownColumns(columns, ["formerly"])).toEqual(["brand", "useCase"]);
    expect(knownColumns(columns, ["formerly", "useCase"])).toEqual(["useCase"]);
  });
});

test("a column moves one step, and stays where there is no further one", () => {
  expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});
