import {
  accept,
  accepted,
  added,
  addedAgain,
  complete,
  elect,
  four,
  portedOut,
  secondaryAccepted,
  secondaryAddedAgain,
  shareSecondary,
  start,
  two,
  type OverviewCase,
} from "../case";

/** "Auto-Complete on Prior Campaign Acceptance": one setting, two effects, off unless switched on. */
export const autoComplete: OverviewCase[] = [
  {
    title: "Auto-complete: a CNP of both chains accepts and shares with its former upstream without acting",
    live: "A B C D X Y",
    world: { mnoIds: four, reach: { X: two }, autoComplete: ["C"] },
    steps: [start("A", "C")],
    events: { A: [accepted, complete], C: [addedAgain, complete], B: [portedOut] },
    after: {
      live: "A C D X Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        C: { live: "A C D", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        D: { live: "C D X", networks: [4, 0], says: "No migration" },
        X: { live: "D X Y" },
        Y: { live: "X Y" },
      },
    },
  },
  {
    title: "Auto-complete at the primary DCA: a new CNP elects it, and it accepts without acting",
    live: "A B X Y",
    world: { mnoIds: four, reach: { X: two }, autoComplete: ["X"] },
    steps: [start("A", "C"), elect("C", "X")],
    events: {
      A: [accepted, complete],
      C: [added, accepted, complete],
      X: [addedAgain, complete],
      B: [portedOut],
    },
    after: {
      live: "A C X Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED" },
        C: { live: "A C X", migration: "COMPLETED", networks: [4, 0] },
        X: { live: "C X Y" },
        Y: { live: "X Y" },
      },
    },
  },
  {
    title: "Auto-complete at a secondary DCA: it accepts without acting and completes the coverage",
    live: "A X Y",
    world: { mnoIds: four, reach: { X: two, Z: two, Y: [10037, 10038] }, autoComplete: ["Y"] },
    steps: [start("A", "Z"), accept("Z"), shareSecondary("Z", "Y")],
    events: {
      A: [accepted, complete, "MNO_RECEIVED_BRAND_UPDATE"],
      Z: [added, secondaryAccepted, complete],
      Y: [secondaryAddedAgain, complete],
      X: [portedOut],
    },
    after: {
      live: "A Z Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A Z", migration: "COMPLETED", networks: [4, 0] },
        Z: { live: "A Z Y" },
        Y: { live: "Z Y" },
      },
    },
  },
  {
    title: "Auto-complete does nothing for a company that was not in the chain before",
    live: "A B X",
    world: { autoComplete: ["C", "Y"] },
    steps: [start("A", "C"), elect("C", "Y")],
    events: { A: [accepted], C: [added], Y: [added] },
    after: {
      live: "A B X",
      provisional: "A C Y?",
      migration: "ACTIVE",
      sees: {
        A: { live: "A B", provisional: "A C", migration: "ACTIVE", says: "Covered 0 of 2 networks" },
        B: { live: "A B X" },
        C: { provisional: "A C Y?", migration: "ACTIVE", says: "Waiting on Y" },
        X: { live: "B X" },
        Y: { provisional: "C Y?" },
      },
      onlyTheRegistryKnows: { B: ["initiate"] },
    },
  },
  {
    title: "Auto-complete does nothing for a company that held another role before",
    live: "A X Y",
    world: { mnoIds: four, reach: { X: two }, autoComplete: ["Y"] },
    steps: [start("A", "Y")],
    events: { Y: [added] },
    after: {
      live: "A X Y",
      provisional: "A Y?",
      migration: "ACTIVE",
      sees: {
        A: { live: "A X", provisional: "A Y?", migration: "ACTIVE", networks: [4, 0], says: "Waiting on Y" },
        X: { live: "A X Y" },
        Y: { live: "X Y", provisional: "A Y?" },
      },
    },
  },
];
