import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Campaign } from "../entities";
import { isRefusal } from "../errors";
import { openMigration, partiesOf } from "./chain";
import { coveredNetworks, coversWhatWasCovered } from "./coverage";
import { endMigration } from "./migrate";
import { liftSuspensions, reportNetwork, suspendByDca } from "./operations";
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

/** What nobody asks for: time runs out, networks and DCAs suspend and relent. */
const BLOWS: ((board: Table) => void)[] = [
  (board) => {
    board.impose((facts) => endMigration(facts, "Migration expired"));
  },
  (board) => {
    board.impose((facts) => reportNetwork(facts, 10017, "SUSPENDED"));
  },
  (board) => {
    board.impose((facts) => suspendByDca(facts, "X"));
  },
];

type Move = { kind: number; choice: number; legal: boolean };

/** Most moves are drawn from what the rules allow at that moment, some from everything; 7 and 8 are no steps. */
const move = fc.record<Move>({
  kind: fc.constantFrom(0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8),
  choice: fc.nat(10_000),
  legal: fc.constantFrom(true, true, true, false),
});

function stepFor(board: Table, { kind, choice, legal }: Move): Step {
  const all = STEPS[kind] ?? [];
  const allowed = legal ? all.filter(board.allows) : [];
  const from = allowed.length > 0 ? allowed : all;
  return from[choice % from.length] ?? { do: "cancel", by: "A" };
}

/** Makes a move; true when the registry turned it down. */
function make(board: Table, next: Move): boolean {
  if (next.kind === 7) board.switchAutoComplete(EVERYONE[next.choice % EVERYONE.length] ?? "A");
  else if (next.kind === 8) {
    BLOWS[next.choice % BLOWS.length]?.(board);
    board.impose(liftSuspensions);
  } else return isRefusal(board.take(stepFor(board, next)));
  return false;
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
        fc.array(move, { minLength: 5, maxLength: 40, size: "max" }),
        (chain, rules, moves) => {
          const board = table(chain, rules);
          for (const next of moves) {
            const before = board.campaign();
            const heardBefore = board.events.length;
            const refused = make(board, next);
            const after = board.campaign();
            if (refused) {
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

            // What covers as much as before is complete, so what is open covers less.
            if (after.provisional) expect(coversWhatWasCovered(after, after.provisional)).toBe(false);

            const news = board.events.slice(heardBefore);
            const told = (eventType: string): string[] =>
              news.filter(({ body }) => body.eventType === eventType).map(({ to }) => to);
            const migration = after.migrations.at(-1);
            const participants = migration?.participants ?? [];

            // The end of a migration is told once to every participant, and to whoever was dropped.
            const ended = completedNow || startedAndCompleted;
            expect(told("CNP_MIGRATION_COMPLETE")).toEqual(ended ? participants : []);
            const stay = partiesOf(after.existing);
            const dropped = partiesOf(before.existing).filter((party) => !stay.includes(party));
            expect(told("CNP_MIGRATION_PORT_OUT")).toEqual(ended ? dropped : []);
            const canceledNow = openMigration(before) && migration?.status === "CANCELLED";
            expect(told("CNP_MIGRATION_CANCEL")).toEqual(canceledNow ? participants : []);

            // No stranger hears anything, and of a migration only who takes part in it.
            const known = [before, after].flatMap(({ cspId, existing }) => [cspId, ...partiesOf(existing)]);
            for (const { to, body } of news) {
              expect([...known, ...participants]).toContain(to);
              if (body.cnpMigration === true) expect(participants).toContain(to);
              if (body.previouslyAccepted === true)
                expect(before.existing).toContainEqual(
                  expect.objectContaining({
                    to,
                    sharingStatus: "ACCEPTED",
                    role: expect.stringMatching(
                      body.eventType === "CAMPAIGN_DCA2_SHARE_ADD" ? "DCA2" : /^(CNP|DCA1)$/,
                    ) as string,
                  }),
                );
            }
          }
        },
      ),
      { numRuns: 250 },
    );
  });
});
