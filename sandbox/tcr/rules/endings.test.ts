import { describe, expect, it } from "vitest";
import { endMigration } from "./migrate";
import { liftSuspensions, reportNetwork, suspendByDca } from "./operations";
import { table, type Table } from "./testing";

/** Beside the overview's own examples, which are played in scripts/testing/overview. */

function openBoard(): Table {
  const board = table("A B X");
  board.take({ do: "start", by: "A", to: "C" });
  board.take({ do: "elect", by: "C", to: "Y" });
  board.events.length = 0;
  return board;
}

describe("a migration that the registry cancels", () => {
  it("gives the network that suspends the campaign as the reason", () => {
    const board = openBoard();
    board.impose((facts) => reportNetwork(facts, 10017, "SUSPENDED"));
    expect(board.campaign().migrations.at(-1)?.cancellationReason).toBe("Campaign suspended by AT&T");
  });

  it("names no DCA, since new partners must not learn who is in the old chain", () => {
    const board = openBoard();
    board.impose((facts) => suspendByDca(facts, "X"));
    expect(board.campaign().migrations.at(-1)?.cancellationReason).toBe("Campaign suspended by a DCA");
  });

  it("is left alone when it is over already", () => {
    const board = openBoard();
    board.take({ do: "accept", by: "Y" });
    board.events.length = 0;
    board.impose((facts) => endMigration(facts, "late"));
    expect(board.events).toEqual([]);
    expect(board.campaign().migrations.at(-1)?.status).toBe("COMPLETED");
  });
});

describe("suspensions", () => {
  it("are lifted all at once and reported network by network", () => {
    const board = table("A B X");
    board.impose((facts) => reportNetwork(facts, 10017, "SUSPENDED"));
    board.impose((facts) => suspendByDca(facts, "X"));
    board.impose(liftSuspensions);
    expect(board.campaign()).toMatchObject({ suspendedBy: [], mno: { "10017": "REGISTERED" } });
    expect(board.heard("A")).toContain("MNO_CAMPAIGN_OPERATION_UNSUSPENDED");
  });
});

describe("a decline", () => {
  it("of a middle hop's target makes the next choice the target, and keeps both as participants", () => {
    const board = table("A B C X");
    board.take({ do: "start", by: "B", to: "D" });
    board.take({ do: "decline", by: "D" });
    board.take({ do: "elect", by: "B", to: "Z" });
    expect(board.provisional()).toBe("B Z?");
    expect(board.campaign().migrations.at(-1)).toMatchObject({ target: "Z", participants: ["B", "D", "Z"] });
  });

  it("outside a migration is heard by everyone downstream", () => {
    const board = table("A B X?");
    board.take({ do: "decline", by: "X" });
    expect(board.events.map(({ to }) => to).sort()).toEqual(["A", "B"]);
    expect(board.events[0]?.body).toMatchObject({
      cnpMigration: false,
      description: "Upstream CNP declined sharing request for campaign C000001. Explanation: no",
    });
  });
});
