import { describe, expect, it } from "vitest";
import { endMigration } from "./migrate";
import { changeStatus, liftSuspensions, reportNetwork, suspendByDca } from "./operations";
import { table, type Table } from "./testing";

function openBoard(): Table {
  const board = table("A B X");
  board.take({ do: "start", by: "A", to: "C" });
  board.take({ do: "elect", by: "C", to: "Y" });
  board.events.length = 0;
  return board;
}

const cancelled = (board: Table): string[] =>
  board.events.filter(({ body }) => body.eventType === "CNP_MIGRATION_CANCEL").map(({ to }) => to);

describe("a migration is cancelled", () => {
  it("by its initiator, and every participant is told why", () => {
    const board = openBoard();
    board.take({ do: "cancel", by: "A" });
    expect(cancelled(board)).toEqual(["A", "C", "Y"]);
    expect(board.events[0]?.body.description).toBe(
      "CNP migration on campaign C000001 is cancelled, Reason: changed our mind",
    );
    expect(board.campaign()).toMatchObject({ provisional: null, migrations: [{ status: "CANCELLED" }] });
    expect(board.live()).toBe("A B X");
  });

  it("by nobody else", () => {
    const board = openBoard();
    for (const by of ["B", "C"]) expect(board.take({ do: "cancel", by })).toMatchObject({ code: 500 });
  });

  it("only once", () => {
    const board = openBoard();
    board.take({ do: "cancel", by: "A" });
    expect(board.take({ do: "cancel", by: "A" })).toMatchObject({ code: 502 });
  });

  it("when a network suspends the campaign", () => {
    const board = openBoard();
    board.impose((facts) => reportNetwork(facts, 10017, "SUSPENDED"));
    expect(cancelled(board)).toEqual(["A", "C", "Y"]);
    expect(board.campaign().migrations.at(-1)?.cancellationReason).toBe("Campaign suspended by AT&T");
    expect(board.heard("B")).toEqual(["MNO_CAMPAIGN_OPERATION_SUSPENDED"]);
  });

  it("when a DCA suspends the campaign", () => {
    const board = openBoard();
    board.impose((facts) => suspendByDca(facts, "X"));
    expect(cancelled(board)).toEqual(["A", "C", "Y"]);
  });

  it.each(["EXPIRED", "DEACTIVATED"] as const)("when the campaign is %s", (status) => {
    const board = openBoard();
    board.impose((facts) => changeStatus(facts, status));
    expect(cancelled(board)).toEqual(["A", "C", "Y"]);
  });

  it("never after it was completed", () => {
    const board = openBoard();
    board.take({ do: "accept", by: "Y" });
    expect(board.take({ do: "cancel", by: "A" })).toMatchObject({ code: 502 });
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
  it("inside a migration leaves it open and is heard one party downstream only", () => {
    const board = openBoard();
    board.take({ do: "decline", by: "Y" });
    expect(board.provisional()).toBe("A C Y!");
    expect(board.events.map(({ to, body }) => [to, body.eventType])).toEqual([
      ["C", "CAMPAIGN_SHARE_DELETE"],
    ]);
    expect(board.campaign().migrations.at(-1)?.status).toBe("ACTIVE");
  });

  it("lets a middle hop elect someone else with the same call", () => {
    const board = openBoard();
    board.take({ do: "decline", by: "Y" });
    board.take({ do: "elect", by: "C", to: "Z" });
    expect(board.provisional()).toBe("A C Z?");
    board.take({ do: "accept", by: "Z" });
    expect(board.live()).toBe("A C Z");
  });

  it("of the target leaves the owner only the way out", () => {
    const board = table("A B X");
    board.take({ do: "start", by: "A", to: "C" });
    board.take({ do: "decline", by: "C" });
    expect(board.take({ do: "start", by: "A", to: "D" })).toMatchObject({ code: 592 });
    expect(board.take({ do: "elect", by: "A", to: "D" })).toMatchObject({ code: 502 });
    expect(board.take({ do: "cancel", by: "A" })).not.toHaveProperty("code");
  });

  it("of a middle hop's target lets that hop choose another one", () => {
    const board = table("A B C X");
    board.take({ do: "start", by: "B", to: "D" });
    board.take({ do: "decline", by: "D" });
    board.take({ do: "elect", by: "B", to: "Z" });
    expect(board.provisional()).toBe("B Z?");
    expect(board.campaign().migrations.at(-1)).toMatchObject({ target: "Z", participants: ["B", "D", "Z"] });
  });

  it("of a secondary is told to the primary DCA", () => {
    const board = table("A W", { reach: { Y: [10017] } });
    board.take({ do: "start", by: "A", to: "Y" });
    board.take({ do: "accept", by: "Y" });
    board.take({ do: "share-secondary", by: "Y", to: "Z" });
    board.events.length = 0;
    board.take({ do: "decline", by: "Z" });
    expect(board.events).toMatchObject([
      { to: "Y", body: { eventType: "CAMPAIGN_DCA2_SHARE_DELETE", cnpMigration: true, actorId: "Z" } },
    ]);
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
