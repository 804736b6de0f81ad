import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCampaign, aMigration } from "./builders";
import {
  allowedCommands,
  isMigrationOpen,
  migrationCommands,
  migrationFacts,
  migrationStatuses,
  migrationStatusOf,
  transition,
  type MigrationEvent,
  type MigrationStatus,
} from "./migration";

const events: MigrationEvent[] = [...migrationCommands, ...migrationFacts];

const next = (status: MigrationStatus, event: string): string => {
  const result = transition(status, event);
  return result.ok ? result.status : result.code;
};

describe("the migration transaction", () => {
  it.each([
    ["NONE", "initiate", "OPEN"],
    ["OPEN", "cancel", "CANCELED"],
    ["OPEN", "shareAccepted", "OPEN"],
    ["OPEN", "completed", "COMPLETE"],
    ["OPEN", "cancelled", "CANCELED"],
    ["OPEN", "portedOut", "COMPLETE"],
  ] as const)("%s, %s: %s", (status, event, expected) => {
    expect(next(status, event)).toBe(expected);
  });

  it("stays open when a partner declines", () => {
    expect(next("OPEN", "shareDeclined")).toBe("OPEN");
  });

  it("admits one at a time", () => {
    expect(next("OPEN", "initiate")).toBe("NOT_ALLOWED");
  });

  it("may start again after it ended, either way", () => {
    expect(next("COMPLETE", "initiate")).toBe("OPEN");
    expect(next("CANCELED", "initiate")).toBe("OPEN");
  });

  it("cannot be canceled unless it is open", () => {
    const refused = migrationStatuses.filter((status) => next(status, "cancel") === "NOT_ALLOWED");
    expect(refused).toEqual(["NONE", "COMPLETE", "CANCELED"]);
  });

  it("is learned of late when somebody else started it", () => {
    expect(next("NONE", "shareAccepted")).toBe("OPEN");
    expect(next("NONE", "cancelled")).toBe("CANCELED");
  });

  it("ends at once for a party that first hears of it by leaving the chain", () => {
    expect(next("NONE", "portedOut")).toBe("COMPLETE");
  });

  it("names a late, a repeated and an unknown fact, and throws for none", () => {
    expect(next("CANCELED", "completed")).toBe("IGNORED_TERMINAL");
    expect(next("COMPLETE", "completed")).toBe("IGNORED_DUPLICATE");
    expect(next("CANCELED", "cancelled")).toBe("IGNORED_DUPLICATE");
    expect(next("OPEN", "paintedBlue")).toBe("IGNORED_UNKNOWN_EVENT");
    expect(next("OPEN", "toString")).toBe("IGNORED_UNKNOWN_EVENT");
  });
});

describe("the table", () => {
  const walk = (from: MigrationStatus): Set<string> => {
    const seen = new Set<string>([from]);
    for (const status of seen)
      for (const event of events) {
        const result = transition(status as MigrationStatus, event);
        if (result.ok) seen.add(result.status);
      }
    return seen;
  };

  it("reaches every status from NONE", () => {
    expect([...walk("NONE")].sort()).toEqual([...migrationStatuses].sort());
  });

  it("lets no fact leave an ended transaction", () => {
    const leaving = (["COMPLETE", "CANCELED"] as const).flatMap((status) =>
      migrationFacts.filter((fact) => transition(status, fact).ok),
    );
    expect(leaving).toEqual([]);
  });

  it("offers every command somewhere", () => {
    const offered = new Set(migrationStatuses.flatMap(allowedCommands));
    expect([...offered].sort()).toEqual([...migrationCommands].sort());
  });

  it("offers exactly the commands it accepts", () => {
    expect(migrationStatuses.map((status) => [status, allowedCommands(status)])).toEqual([
      ["NONE", ["initiate"]],
      ["OPEN", ["cancel"]],
      ["COMPLETE", ["initiate"]],
      ["CANCELED", ["initiate"]],
    ]);
  });

  it("absorbs any sequence of facts once ended, in any order and number", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<MigrationStatus>("COMPLETE", "CANCELED"),
        fc.array(fc.oneof(fc.constantFrom(...migrationFacts), fc.string())),
        (ended, sequence) => {
          const final = sequence.reduce<MigrationStatus>((status, event) => {
            const result = transition(status, event);
            return result.ok ? result.status : status;
          }, ended);
          expect(final).toBe(ended);
        },
      ),
    );
  });

  it("opens only by a start or by news of one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...migrationStatuses), fc.constantFrom(...events), (status, event) => {
        if (status === "OPEN" || next(status, event) !== "OPEN") return;
        expect(event === "initiate" || status === "NONE").toBe(true);
      }),
    );
  });
});

describe("the registry's word for a migration", () => {
  it.each([
    ["ACTIVE", "OPEN"],
    ["COMPLETED", "COMPLETE"],
    ["CANCELLED", "CANCELED"],
    ["CANCELED", "CANCELED"],
    ["Open", "OPEN"],
    ["Complete", "COMPLETE"],
    ["PAUSED", "UNKNOWN"],
  ])("%s means %s", (word, status) => {
    expect(migrationStatusOf(aCampaign({ migration: aMigration({ status: word }) }))).toBe(status);
  });

  it("is missing where there never was one", () => {
    expect(migrationStatusOf(aCampaign())).toBe("NONE");
    expect(isMigrationOpen(aCampaign())).toBe(false);
  });

  it("does not count as open when we do not know it", () => {
    expect(isMigrationOpen(aCampaign({ migration: aMigration({ status: "PAUSED" }) }))).toBe(false);
  });
});
