import {
  accept,
  accepted,
  acceptSecondary,
  added,
  brandReceived,
  complete,
  decline,
  dcaComplete,
  elect,
  four,
  portedOut,
  secondaryAccepted,
  secondaryAdded,
  secondaryAddedAgain,
  shareSecondary,
  start,
  two,
  type Letter,
  type Moment,
  type OverviewCase,
  type Step,
  type World,
} from "../case";
import { standing } from "./standing";

const refused = (
  title: string,
  step: Step & { refused: number },
  { live = "A B X", world, hidden }: { live?: string; world?: World; hidden?: Letter[] } = {},
): OverviewCase => ({
  title: `A start is refused ${title}`,
  live,
  ...(world && { world }),
  steps: [step],
  events: {},
  after: standing(live, {
    ...(hidden && {
      onlyTheRegistryKnows: Object.fromEntries(hidden.map((letter) => [letter, ["initiate"]])),
    }),
  }),
});

const byOwner = (code: number): Step & { refused: number } => ({ ...start("A", "C"), refused: code });

/** "Summary": what a campaign, its parties and the chosen partner have to fulfill. */
export const eligibility: OverviewCase[] = [
  refused("for an expired campaign", byOwner(518), { world: { expired: true } }),
  // A partner's record of a campaign does not tell whether it is a mock one.
  refused("for a mock campaign", byOwner(536), { world: { mock: true }, hidden: ["B"] }),
  refused("while a network suspends the campaign (FAQ)", byOwner(592), { world: { suspendedBy: 10035 } }),
  refused(
    "while a DCA suspends the campaign, which only the registry knows",
    { ...byOwner(592), unforeseen: true },
    { world: { suspendedBy: "X" }, hidden: ["A", "B"] },
  ),
  refused("before any DCA has accepted", byOwner(592), { live: "A B X?" }),
  refused("while the caller has opted out", byOwner(592), { world: { optedOut: ["A"] } }),
  refused("while the partner has opted out (FAQ)", byOwner(592), { world: { optedOut: ["C"] } }),
  refused("toward the current partner", { ...start("A", "B"), refused: 592 }),
  refused("toward oneself", { ...start("A", "A"), refused: 592 }),
  refused("toward a partner nobody knows", { ...start("A", "nobody"), refused: 502 }),
  refused("for a company outside the chain", { ...start("C", "D"), refused: 502 }),
  refused(
    "toward the next party downstream, which would make a loop",
    { ...start("B", "A"), refused: 523 },
    { live: "A B C X" },
  ),
  refused(
    "toward a party further downstream, which the caller cannot see",
    { ...start("C", "A"), refused: 523, unforeseen: true },
    { live: "A B C X" },
  ),
  refused("for a sole proprietor's campaign toward a partner without them", byOwner(592), {
    world: { usecase: "SOLE_PROPRIETOR", withoutSoleProprietors: ["C"] },
  }),
  refused(
    "toward a DCA that still has to answer as secondary",
    { ...start("A", "Y"), refused: 562, unforeseen: true },
    { live: "A B X Y?" },
  ),
  refused("for a primary DCA: its API has no such call (FAQ)", { ...start("X", "Y"), refused: 404 }),
];

const openStart: Moment = standing("A B X", {
  provisional: "A C?",
  migration: "ACTIVE",
  sees: {
    A: { live: "A B", provisional: "A C?", migration: "ACTIVE", says: "Waiting on C" },
    C: { provisional: "A C?", migration: "ACTIVE", says: "Waiting on you" },
  },
  onlyTheRegistryKnows: { B: ["initiate"] },
});

/** What holds for every new hop inside an open transaction. */
export const insideAMigration: OverviewCase[] = [
  {
    title: "One open transaction: nobody in either chain can open a second one",
    live: "A B X",
    steps: [
      start("A", "C"),
      { ...start("A", "D"), refused: 592 },
      { ...start("B", "D"), refused: 592, unforeseen: true },
      { ...start("C", "D"), refused: 592 },
      { ...start("D", "E"), refused: 502 },
    ],
    events: { C: [added] },
    after: openStart,
  },
  {
    title: "FAQ, not DCA complete: one accepted DCA is enough to start",
    live: "A B X Y?",
    world: { mnoIds: four, reach: { X: two } },
    steps: [start("A", "C")],
    events: { C: [added] },
    after: {
      ...openStart,
      live: "A B X Y?",
      sees: { ...standing("A B X Y?").sees, ...openStart.sees, X: { live: "B X Y?" } },
    },
  },
  {
    title: "A sole proprietor's campaign goes to partners that carry them, and to no other",
    live: "A B X",
    world: { usecase: "SOLE_PROPRIETOR", withoutSoleProprietors: ["D"] },
    steps: [start("A", "C"), { ...elect("C", "D"), refused: 592 }],
    events: { C: [added] },
    after: openStart,
  },
  {
    title: "A CNP cannot elect a partner that has opted out, and may choose again",
    live: "A B X",
    world: { optedOut: ["Y"] },
    steps: [start("A", "C"), { ...elect("C", "Y"), refused: 592 }, elect("C", "Z"), accept("Z")],
    events: {
      A: [accepted, complete, brandReceived],
      C: [added, accepted, complete],
      Z: [added, complete],
      B: [portedOut],
      X: [portedOut],
    },
    after: standing("A C Z", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED" },
        C: { live: "A C Z", migration: "COMPLETED" },
      },
    }),
  },
  {
    title: "A loop is refused, also where the party that would close it is out of sight",
    live: "A B X",
    steps: [
      start("A", "C"),
      { ...elect("C", "A"), refused: 523 },
      elect("C", "D"),
      { ...elect("D", "C"), refused: 523 },
      { ...elect("D", "A"), refused: 523, unforeseen: true },
    ],
    events: { A: [accepted], C: [added], D: [added] },
    after: standing("A B X", {
      provisional: "A C D?",
      migration: "ACTIVE",
      sees: {
        A: { live: "A B", provisional: "A C", migration: "ACTIVE" },
        C: { provisional: "A C D?", migration: "ACTIVE", says: "Waiting on D" },
        D: { provisional: "C D?", migration: "ACTIVE", says: "Waiting on you" },
      },
      onlyTheRegistryKnows: { B: ["initiate"] },
    }),
  },
  {
    title:
      "FAQ, pending secondary: a share to it fails in the new chain until it has answered in the old one",
    live: "A B X Y?",
    world: { mnoIds: four, reach: { X: [10017, 10037, 10038], Y: [10037, 10038], Z: two } },
    steps: [
      start("A", "C"),
      elect("C", "Z"),
      accept("Z"),
      // Who holds the old request is known to the old primary only.
      { ...shareSecondary("Z", "Y"), refused: 562, unforeseen: true },
      decline("Y"),
      shareSecondary("Z", "Y"),
      acceptSecondary("Y"),
    ],
    events: {
      A: [accepted, complete, dcaComplete, brandReceived],
      C: [added, accepted, complete, dcaComplete],
      X: ["CAMPAIGN_DCA2_SHARE_DELETE", portedOut],
      Y: [secondaryAdded, complete],
      Z: [added, secondaryAccepted, complete],
      B: [portedOut],
    },
    after: standing("A C Z Y", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0] },
        C: { live: "A C Z", migration: "COMPLETED", networks: [4, 0] },
      },
    }),
  },
  {
    title: "A pending secondary that accepts in the old chain can be shared with, and is reminded of it",
    live: "A B X Y?",
    world: { mnoIds: four, reach: { X: two, Y: [10037, 10038], Z: two } },
    steps: [
      start("A", "C"),
      acceptSecondary("Y"),
      elect("C", "Z"),
      accept("Z"),
      shareSecondary("Z", "Y"),
      acceptSecondary("Y"),
    ],
    events: {
      A: [dcaComplete, accepted, complete, brandReceived],
      B: [dcaComplete, portedOut],
      C: [added, accepted, complete],
      X: ["CAMPAIGN_DCA2_SHARE_ACCEPT", portedOut],
      Y: [secondaryAddedAgain, complete],
      Z: [added, secondaryAccepted, complete],
    },
    after: standing("A C Z Y", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0] },
        C: { live: "A C Z", migration: "COMPLETED", networks: [4, 0] },
      },
    }),
  },
];
