import { describe, expect, it } from "vitest";
import { table, TWO } from "./testing";

describe("events of a migration", () => {
  it("tell the target who shared", () => {
    const fresh = table("A B X");
    fresh.take({ do: "start", by: "A", to: "C" });
    expect(fresh.events).toEqual([
      {
        to: "C",
        body: {
          actorId: "A",
          campaignId: "C000001",
          cnpId: "C",
          cnpMigration: true,
          previouslyAccepted: false,
          description: "A shared with C campaign C000001",
          mock: false,
          eventType: "CAMPAIGN_SHARE_ADD",
        },
      },
    ]);
  });

  it("name the requester in an acceptance", () => {
    const board = table("A B X");
    board.take({ do: "start", by: "A", to: "C" });
    board.take({ do: "elect", by: "C", to: "Y" });
    expect(board.events.slice(1).map(({ to, body }) => [to, body.eventType, body.cnpId])).toEqual([
      ["A", "CAMPAIGN_SHARE_ACCEPT", "A"],
      ["Y", "CAMPAIGN_SHARE_ADD", "Y"],
    ]);
  });

  it("travel between DCAs with the names of brand, owner and DCA", () => {
    const board = table("A W", { reach: { Y: TWO } });
    board.take({ do: "start", by: "A", to: "Y" });
    board.take({ do: "accept", by: "Y" });
    board.events.length = 0;
    board.take({ do: "share-secondary", by: "Y", to: "Z" });
    expect(board.events).toEqual([
      {
        to: "Z",
        body: {
          cspId: "A",
          cspName: "Company A",
          dcaId: "Z",
          dcaName: "Company Z",
          brandId: "B000001",
          brandName: "Brand",
          campaignId: "C000001",
          cnpMigration: true,
          previouslyAccepted: false,
          description: "Y shared with Z campaign C000001",
          eventType: "CAMPAIGN_DCA2_SHARE_ADD",
        },
      },
    ]);
  });

  it("reach who was dropped, with that party's own id", () => {
    const board = table("A B X", { campaign: { mnoIds: TWO } });
    board.take({ do: "start", by: "A", to: "Y" });
    board.take({ do: "accept", by: "Y" });
    const portOuts = board.events.filter(({ body }) => body.eventType === "CNP_MIGRATION_PORT_OUT");
    expect(portOuts.map(({ to, body }) => [to, body.cnpId])).toEqual([
      ["B", "B"],
      ["X", "X"],
    ]);
  });

  it("come in order: acceptance, completion, port-out", () => {
    const board = table("A B X", { campaign: { mnoIds: TWO } });
    board.take({ do: "start", by: "A", to: "Y" });
    board.events.length = 0;
    board.take({ do: "accept", by: "Y" });
    expect(board.events.map(({ body }) => body.eventType)).toEqual([
      "CAMPAIGN_SHARE_ACCEPT",
      "CNP_MIGRATION_COMPLETE",
      "CNP_MIGRATION_COMPLETE",
      "CNP_MIGRATION_PORT_OUT",
      "CNP_MIGRATION_PORT_OUT",
      "MNO_RECEIVED_BRAND_UPDATE",
    ]);
  });
});

describe("an answer by auto-complete", () => {
  it("is marked as such, and shared by the usual events", () => {
    const board = table("A B C D X Y", { auto: ["C"] });
    board.take({ do: "start", by: "A", to: "C" });
    expect(board.heard("C")).toEqual(["CAMPAIGN_SHARE_ADD", "CNP_MIGRATION_COMPLETE"]);
    expect(board.heard("A")).toEqual(["CAMPAIGN_SHARE_ACCEPT", "CNP_MIGRATION_COMPLETE"]);
    expect(board.campaign().existing[0]).toMatchObject({ to: "C", auto: true });
  });
});

describe("events outside a migration", () => {
  it("announce DCA completion to the owner and every CNP", () => {
    const board = table("A B Y?");
    board.take({ do: "accept", by: "Y" });
    expect(board.heard("A")).toContain("CAMPAIGN_DCA_COMPLETE");
    expect(board.heard("B")).toEqual(["CAMPAIGN_SHARE_ACCEPT", "CAMPAIGN_DCA_COMPLETE"]);
    expect(board.events[0]?.body.cnpMigration).toBe(false);
  });
});
