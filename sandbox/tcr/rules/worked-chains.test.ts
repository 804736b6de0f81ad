import { describe, expect, it } from "vitest";
import { FOUR, table, TWO, type Setting, type Step, type Table } from "./testing";

type Case = {
  title: string;
  live: string;
  setting?: Setting;
  steps: Step[];
  after: string;
  complete: string[];
  portedOut: string[];
};

const start = (by: string, to: string): Step => ({ do: "start", by, to });
const elect = (by: string, to: string): Step => ({ do: "elect", by, to });
const accept = (by: string): Step => ({ do: "accept", by });

const CASES: Case[] = [
  {
    title: "switching the DCA completes when the secondary closes the gap",
    live: "A W",
    setting: { reach: { Y: TWO, Z: FOUR } },
    steps: [
      start("A", "Y"),
      accept("Y"),
      { do: "share-secondary", by: "Y", to: "Z" },
      { do: "accept-secondary", by: "Z" },
    ],
    after: "A Y Z",
    complete: ["A", "Y", "Z"],
    portedOut: ["W"],
  },
  {
    title: "a middle hop drops a hop: the primary DCA matches and its secondary is carried over unheard",
    live: "A B C Y Z",
    setting: { reach: { Y: TWO } },
    steps: [start("B", "Y"), accept("Y")],
    after: "A B Y Z",
    complete: ["B", "Y"],
    portedOut: ["C"],
  },
  {
    title: "the same with auto-complete at the DCA needs no act of the DCA",
    live: "A B C Y Z",
    setting: { reach: { Y: TWO }, auto: ["Y"] },
    steps: [start("B", "Y")],
    after: "A B Y Z",
    complete: ["B", "Y"],
    portedOut: ["C"],
  },
  {
    title: "a CNP match carries over everything upstream of the CNP",
    live: "A B C X Y",
    steps: [start("A", "C"), elect("C", "X")],
    after: "A C X Y",
    complete: ["A", "C"],
    portedOut: ["B"],
  },
  {
    title: "a DCA match carries over the DCA's secondary",
    live: "A B X Y",
    steps: [start("A", "C"), elect("C", "X"), accept("X")],
    after: "A C X Y",
    complete: ["A", "C", "X"],
    portedOut: ["B"],
  },
  {
    title: "auto-complete at a CNP accepts and elects its former upstream",
    live: "A B C D X Y",
    setting: { auto: ["C"] },
    steps: [start("A", "C")],
    after: "A C D X Y",
    complete: ["A", "C"],
    portedOut: ["B"],
  },
  {
    title: "everyone can be replaced at once",
    live: "A B X Y",
    steps: [start("A", "Z"), accept("Z")],
    after: "A Z",
    complete: ["A", "Z"],
    portedOut: ["B", "X", "Y"],
  },
  {
    title: "a CNP moves its part of the chain without the originating CSP hearing of it",
    live: "A B C X",
    setting: { campaign: { mnoIds: TWO } },
    steps: [start("B", "Y"), accept("Y")],
    after: "A B Y",
    complete: ["B", "Y"],
    portedOut: ["C", "X"],
  },
  {
    title: "a secondary that had not answered is carried over and stays pending",
    live: "A B X Y?",
    steps: [start("A", "C"), elect("C", "X"), accept("X")],
    after: "A C X Y?",
    complete: ["A", "C", "X"],
    portedOut: ["B"],
  },
];

const listeners = (board: Table, eventType: string): string[] =>
  board.events.filter(({ body }) => body.eventType === eventType).map(({ to }) => to);

describe("migrations that complete", () => {
  it.each(CASES)("$title", ({ live, setting, steps, after, complete, portedOut }) => {
    const board = table(live, setting);
    steps.forEach((step, index) => {
      expect(board.live()).toBe(live);
      expect(board.take(step), `step ${String(index + 1)}`).not.toHaveProperty("code");
    });
    expect(board.live()).toBe(after);
    expect(board.campaign().provisional).toBeNull();
    expect(board.campaign().migrations.at(-1)?.status).toBe("COMPLETED");
    expect(listeners(board, "CNP_MIGRATION_COMPLETE").sort()).toEqual(complete);
    expect(listeners(board, "CNP_MIGRATION_PORT_OUT").sort()).toEqual(portedOut);
  });

  it("parties that are carried over unchanged hear nothing", () => {
    const board = table("A B C Y Z", { reach: { Y: TWO } });
    board.take(start("B", "Y"));
    board.take(accept("Y"));
    expect([...board.heard("A"), ...board.heard("Z")]).toEqual([]);
  });

  it("with auto-complete the sharing events are still sent, in the usual order", () => {
    const board = table("A B C D X Y", { auto: ["C"] });
    board.take(start("A", "C"));
    expect(board.heard("C")).toEqual(["CAMPAIGN_SHARE_ADD", "CNP_MIGRATION_COMPLETE"]);
    expect(board.heard("A")).toEqual(["CAMPAIGN_SHARE_ACCEPT", "CNP_MIGRATION_COMPLETE"]);
    expect(board.campaign().existing[0]).toMatchObject({ to: "C", auto: true });
  });

  it("a CNP that turns to another upstream than before makes no match", () => {
    const board = table("A B C X Y");
    board.take(start("A", "C"));
    board.take(elect("C", "D"));
    expect(board.provisional()).toBe("A C D?");
    expect(board.live()).toBe("A B C X Y");
  });

  it("auto-complete does not act in another role than before", () => {
    const board = table("A X Y", { auto: ["Y"] });
    board.take(start("A", "Y"));
    expect(board.provisional()).toBe("A Y?");
    expect(board.events[0]?.body).toMatchObject({ previouslyAccepted: false });
  });

  it("a primary DCA that covers less than before leaves the migration open", () => {
    const board = table("A W");
    board.take(start("A", "X"));
    board.take(accept("X"));
    expect(board.provisional()).toBe("A X");
    expect(board.campaign().migrations.at(-1)?.status).toBe("ACTIVE");
  });

  it("DCA completion is announced only when the campaign was not complete before", () => {
    const before = table("A W");
    before.take(start("A", "Y"));
    before.take(accept("Y"));
    expect(before.heard("A")).not.toContain("CAMPAIGN_DCA_COMPLETE");

    const gained = table("A B X");
    gained.take(start("A", "Y"));
    gained.take(accept("Y"));
    expect(gained.heard("A")).toContain("CAMPAIGN_DCA_COMPLETE");
  });
});
