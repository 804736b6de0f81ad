import { describe, expect, it } from "vitest";
import { table, TWO, type Setting, type Step } from "./testing";

const start = (by: string, to: string): Step => ({ do: "start", by, to });

describe("starting a migration is refused", () => {
  const refusals: [string, string, Setting, Step, number][] = [
    ["of an expired campaign", "A B X", { campaign: { status: "EXPIRED" } }, start("A", "C"), 518],
    ["of a deactivated campaign", "A B X", { campaign: { status: "DEACTIVATED" } }, start("A", "C"), 518],
    ["of a mock campaign", "A B X", { campaign: { mock: true } }, start("A", "C"), 536],
    ["while a network suspends it", "A B X", { campaign: { suspendedBy: [10035] } }, start("A", "C"), 592],
    ["while a DCA suspends it", "A B X", { campaign: { suspendedBy: ["X"] } }, start("A", "C"), 592],
    ["before any DCA has accepted", "A B X?", {}, start("A", "C"), 592],
    ["when the caller has opted out", "A B X", { optedOut: ["A"] }, start("A", "C"), 592],
    ["when the target has opted out", "A B X", { optedOut: ["C"] }, start("A", "C"), 592],
    ["to the current upstream", "A B X", {}, start("A", "B"), 592],
    ["to the caller itself", "A B X", {}, start("A", "A"), 592],
    ["to a company that does not exist", "A B X", {}, start("A", "Q"), 502],
    ["by a company that holds no part of the chain", "A B X", {}, start("C", "D"), 502],
    ["to a party further down", "A B C X", {}, start("B", "A"), 523],
    [
      "of a sole proprietor to a partner without them",
      "A B X",
      { campaign: { usecase: "SOLE_PROPRIETOR" }, withoutSoleProprietors: ["C"] },
      start("A", "C"),
      592,
    ],
    ["to a DCA that has not answered yet as secondary", "A B X Y?", {}, start("A", "Y"), 562],
  ];
  it.each(refusals)("%s", (_, live, setting, step, code) => {
    const board = table(live, setting);
    expect(board.take(step)).toMatchObject({ code });
    expect(board.events).toEqual([]);
    expect(board.campaign().migrations).toEqual([]);
  });

  it("while another one is open, whoever asks", () => {
    const board = table("A B C X");
    board.take(start("A", "D"));
    for (const by of ["A", "B", "C", "D"]) expect(board.take(start(by, "E"))).toMatchObject({ code: 592 });
  });
});

describe("starting a migration is allowed", () => {
  it("before the campaign is DCA-complete", () => {
    expect(table("A B X Y?").take(start("A", "C"))).not.toHaveProperty("code");
  });

  it("by a hop in the middle of the chain", () => {
    const board = table("A B C X");
    board.take(start("B", "D"));
    expect(board.provisional()).toBe("B D?");
    expect(board.campaign().migrations.at(-1)).toMatchObject({ initiator: "B", participants: ["B", "D"] });
  });

  it("again after the last one was cancelled", () => {
    const board = table("A B X");
    board.take(start("A", "C"));
    board.take({ do: "cancel", by: "A" });
    expect(board.take(start("A", "C"))).not.toHaveProperty("code");
    expect(board.campaign().migrations).toHaveLength(2);
  });

  it("and ends at midnight UTC, thirty days after the day of creation", () => {
    const board = table("A B X");
    board.take(start("A", "C"), Date.parse("2025-02-02T15:22:08Z"));
    expect(board.campaign().migrations.at(-1)?.expirationDate).toBe(Date.parse("2025-03-04T00:00:00Z"));
  });
});

describe("inside an open migration", () => {
  it("a share with a DCA that still has to answer in the old chain fails until it does", () => {
    const board = table("A B X Y?", { reach: { Z: TWO } });
    board.take(start("A", "C"));
    board.take({ do: "elect", by: "C", to: "Z" });
    board.take({ do: "accept", by: "Z" });
    expect(board.campaign().provisional).toBeNull();

    const incomplete = table("A B W Y?", { reach: { Z: TWO, W: [10017, 10037, 10038] } });
    incomplete.take(start("A", "C"));
    incomplete.take({ do: "elect", by: "C", to: "Z" });
    incomplete.take({ do: "accept", by: "Z" });
    const share: Step = { do: "share-secondary", by: "Z", to: "Y" };
    expect(incomplete.take(share)).toMatchObject({ code: 562 });
    incomplete.take({ do: "decline", by: "Y" });
    expect(incomplete.take(share)).not.toHaveProperty("code");
  });

  it("an elected upstream that is already in the new chain makes a loop", () => {
    const board = table("A B X");
    board.take(start("A", "C"));
    expect(board.take({ do: "elect", by: "C", to: "A" })).toMatchObject({ code: 523 });
    board.take({ do: "elect", by: "C", to: "D" });
    expect(board.take({ do: "elect", by: "D", to: "C" })).toMatchObject({ code: 523 });
  });

  it("a match is none when the new chain has passed its parties already", () => {
    const board = table("A B C D X");
    board.take({ do: "start", by: "A", to: "D" });
    board.take({ do: "elect", by: "D", to: "C" });
    expect(board.take({ do: "elect", by: "C", to: "D" })).toMatchObject({ code: 523 });
  });

  it("an elected upstream has to support migration and carry the campaign", () => {
    const optedOut = table("A B X", { optedOut: ["Y"] });
    optedOut.take(start("A", "C"));
    expect(optedOut.take({ do: "elect", by: "C", to: "Y" })).toMatchObject({ code: 592 });
    expect(optedOut.provisional()).toBe("A C?");
  });

  it("only who was asked can answer", () => {
    const board = table("A B X");
    board.take(start("A", "C"));
    expect(board.take({ do: "elect", by: "D", to: "Y" })).toMatchObject({ code: 502 });
    expect(board.take({ do: "accept", by: "Y" })).toMatchObject({ code: 502 });
    expect(board.take({ do: "decline", by: "B" })).toMatchObject({ code: 502 });
  });
});
