import { describe, expect, it } from "vitest";
import type { ChainNode } from "@/lib/services/campaigns/dto";
import { alignLanes } from "./align-lanes";

const node = (id: string, mark: ChainNode["mark"]): ChainNode => ({
  role: "CNP",
  id,
  name: id,
  me: false,
  state: "ACCEPTED",
  since: null,
  mark,
});

const columnsOf = (lane: { node: ChainNode; column: number }[]) =>
  Object.fromEntries(lane.map(({ node: { id }, column }) => [id ?? "", column]));

describe("alignLanes", () => {
  it("places a lane alone from the left", () => {
    const lanes = alignLanes([node("A", null), node("B", null)], []);
    expect(lanes).toMatchObject({ columns: 2, ties: [] });
    expect(columnsOf(lanes.existing)).toEqual({ A: 0, B: 1 });
  });

  it("puts a kept party above itself, however many stand between", () => {
    const lanes = alignLanes(
      [node("A", "kept"), node("B", "leaves"), node("X", "kept")],
      [node("A", "kept"), node("C", "new"), node("D", "new"), node("X", "kept")],
    );
    expect(columnsOf(lanes.existing)).toEqual({ A: 0, B: 1, X: 3 });
    expect(columnsOf(lanes.provisional)).toEqual({ A: 0, C: 1, D: 2, X: 3 });
    expect(lanes.ties).toEqual([0, 3]);
    expect(lanes.columns).toBe(4);
  });

  it("keeps the order where nothing is kept", () => {
    const lanes = alignLanes([node("A", "leaves")], [node("B", "new"), node("C", "new")]);
    expect(columnsOf(lanes.provisional)).toEqual({ B: 0, C: 1 });
    expect(lanes.ties).toEqual([]);
  });

  it("loses no node when a kept party changed its place", () => {
    const lanes = alignLanes(
      [node("A", "kept"), node("B", "kept")],
      [node("B", "kept"), node("A", "kept"), node("C", "new")],
    );
    expect(lanes.existing.map((each) => each.node.id)).toEqual(["A", "B"]);
    expect(lanes.provisional.map((each) => each.node.id)).toEqual(["B", "A", "C"]);
    expect(new Set(lanes.provisional.map((each) => each.column)).size).toBe(3);
  });
});
