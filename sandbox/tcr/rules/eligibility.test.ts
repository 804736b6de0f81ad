import { describe, expect, it } from "vitest";
import { table, type Step } from "./testing";

/** Beside the overview's own examples, which are played in scripts/testing/overview. */

const start = (by: string, to: string): Step => ({ do: "start", by, to });

describe("a migration", () => {
  it("of a deactivated campaign is refused like one of an expired campaign, and leaves no trace", () => {
    const board = table("A B X", { campaign: { status: "DEACTIVATED" } });
    expect(board.take(start("A", "C"))).toMatchObject({ code: 518 });
    expect(board.events).toEqual([]);
    expect(board.campaign().migrations).toEqual([]);
  });

  it("by a hop in the middle of the chain has that hop as its initiator", () => {
    const board = table("A B C X");
    board.take(start("B", "D"));
    expect(board.provisional()).toBe("B D?");
    expect(board.campaign().migrations.at(-1)).toMatchObject({ initiator: "B", participants: ["B", "D"] });
  });

  it("is kept beside an earlier one that was canceled", () => {
    const board = table("A B X");
    board.take(start("A", "C"));
    board.take({ do: "cancel", by: "A" });
    board.take(start("A", "C"));
    expect(board.campaign().migrations.map(({ status }) => status)).toEqual(["CANCELLED", "ACTIVE"]);
  });

  it("ends at midnight UTC, thirty days after the day of creation", () => {
    const board = table("A B X");
    board.take(start("A", "C"), Date.parse("2025-02-02T15:22:08Z"));
    expect(board.campaign().migrations.at(-1)?.expirationDate).toBe(Date.parse("2025-03-04T00:00:00Z"));
  });
});

describe("a match", () => {
  it("is none when the new chain has passed its parties already", () => {
    const board = table("A B C D X");
    board.take(start("A", "D"));
    board.take({ do: "elect", by: "D", to: "C" });
    expect(board.take({ do: "elect", by: "C", to: "D" })).toMatchObject({ code: 523 });
  });
});
