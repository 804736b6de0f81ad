import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Campaign } from "../entities";
import { isRefusal } from "../errors";
import { openMigration, partiesOf } from "./chain";
import { coveredNetworks } from "./coverage";
import { table, type Step, type Table } from "./testing";

const EVERYONE = ["A", "B", "C", "D", "E", "W", "X", "Y", "Z"];
const pairs = EVERYONE.flatMap((by) => EVERYONE.map((to) => ({ by, to })));

/** Every conceivable step by kind, legal or not. */
const STEPS: Step[][] = [
  pairs.map((pair) => ({ do: "start", ...pair })),
  pairs.map((pair) => ({ do: "elect", ...pair })),
  EVERYONE.map((by) => ({ do: "accept", by })),
  EVERYONE.map((by) => ({ do: "accept-secondary", by })),
  pairs.map((pair) => ({ do: "share-secondary", ...pair })),
  EVERYONE.map((by) => ({ do: "decline", by })),
  EVERYONE.map((by) => ({ do: "cancel", by })),
];

/** Most moves are drawn from what the rules allow at that moment, some from everything. */
const move = fc.record({
  kind: fc.constantFrom(0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6),
  choice: fc.nat(10_000),
  legal: fc.constantFrom(true, true, true, false),
});
function stepFor(
  board: Table,
  { kind, choice, legal }: { kind: number; choice: number; legal: boolean },
): Step {
  const all = STEPS[kind] ?? [];
  const allowed = legal ? all.filter(board.allows) : [];
  const from = allowed.length > 0 ? allowed : all;
  return from[choice % from.length] ?? { do: "cancel", by: "A" };
}

const setting = fc.record({
  auto: fc.subarray(["B", "C", "D", "X", "Y"]),
  optedOut: fc.subarray(["E", "W"]),
  reach: fc.record({ Y: fc.constant([10037, 10038]), Z: fc.constant([10017, 10035, 10037]) }),
});
const live = fc.constantFrom("A B X", "A B C X Y", "A B X Y?", "A W", "A B C D Z Y", "B C X Y");

const openOnes = (campaign: Campaign): number =>
  campaign.migrations.filter(({ status }) => status === "ACTIVE").length;
const withoutSecondaries = (campaign: Campaign): unknown[] =>
  campaign.existing
    .filter((share) => share.role !== "DCA2")
    .map((share) => [share.from, share.to, share.sharingStatus]);

describe("whatever the companies do, in whatever order", () => {
  it("the registry's promises hold", () => {
    fc.assert(
      fc.property(
        live,
        setting,
        fc.array(move, { minLength: 5, maxLength: 30, size: "max" }),
        (chain, rules, moves) => {
          const board = table(chain, rules);
          for (const next of moves) {
            const before = board.campaign();
            const heardBefore = board.events.length;
            const decision = board.take(stepFor(board, next));
            const after = board.campaign();
            if (isRefusal(decision)) {
              expect(after).toBe(before);
              continue;
            }

            // One transaction at a time, and a provisional chain exactly as long as it is open.
            expect(openOnes(after)).toBeLessThanOrEqual(1);
            expect(after.provisional !== null).toBe(openMigration(after) !== undefined);

            // The live chain stands until completion, and no network is ever lost.
            const completedNow = openMigration(before) && after.migrations.at(-1)?.status === "COMPLETED";
            const startedAndCompleted =
              after.migrations.length > before.migrations.length && !openMigration(after);
            if (!completedNow && !startedAndCompleted)
              expect(withoutSecondaries(after)).toEqual(withoutSecondaries(before));
            expect(coveredNetworks(after, after.existing)).toEqual(
              expect.arrayContaining(coveredNetworks(before, before.existing)),
            );

            // No company twice in a chain, and the chain still begins at its owner.
            const receivers = after.existing.map((share) => share.to);
            expect(new Set(receivers).size).toBe(receivers.length);
            expect(receivers).not.toContain(after.cspId);
            expect(after.existing[0]?.from).toBe(after.cspId);

            // Migration events reach participants and dropped parties only.
            const participants = after.migrations.at(-1)?.participants ?? [];
            for (const { to, body } of board.events.slice(heardBefore)) {
              if (body.eventType === "CNP_MIGRATION_PORT_OUT")
                expect(partiesOf(after.existing)).not.toContain(to);
              else if (body.eventType.startsWith("CNP_MIGRATION")) expect(participants).toContain(to);
              else if (body.cnpMigration === true) expect(participants).toContain(to);
            }
          }
        },
      ),
      { numRuns: 250 },
    );
  });
});
