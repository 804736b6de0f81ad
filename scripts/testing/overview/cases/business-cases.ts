import {
  accept,
  accepted,
  added,
  addedAgain,
  brandReceived,
  complete,
  elect,
  portedOut,
  start,
  type OverviewCase,
} from "../case";

/** "Summary": the five ways in which the parties of A B X may change their partner. */
export const businessCases: OverviewCase[] = [
  {
    title: "Business case 1a: the owner goes straight to the DCA of its chain",
    live: "A B X",
    steps: [
      {
        ...start("A", "X"),
        then: {
          live: "A B X",
          provisional: "A X?",
          migration: "ACTIVE",
          sees: {
            A: {
              live: "A B",
              provisional: "A X?",
              migration: "ACTIVE",
              networks: [2, 0],
              says: "Waiting on X",
            },
            B: { live: "A B X", networks: [2, 0], says: "No migration" },
            X: { live: "B X", provisional: "A X?" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        },
      },
      accept("X"),
    ],
    events: {
      A: [accepted, complete],
      X: [addedAgain, complete],
      B: [portedOut],
    },
    after: {
      live: "A X",
      migration: "COMPLETED",
      sees: {
        A: { live: "A X", migration: "COMPLETED", networks: [2, 0], says: "Complete" },
        X: { live: "A X" },
      },
    },
  },
  {
    title: "Business case 1b: the owner goes to another partner that is a DCA",
    live: "A B X",
    steps: [start("A", "Y"), accept("Y")],
    events: {
      A: [accepted, complete, brandReceived],
      Y: [added, complete],
      B: [portedOut],
      X: [portedOut],
    },
    after: {
      live: "A Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A Y", migration: "COMPLETED", networks: [2, 0], says: "Complete" },
        Y: { live: "A Y" },
      },
    },
  },
  {
    title: "Business case 1c: the owner goes to another partner that is no DCA",
    live: "A B X",
    steps: [
      {
        ...start("A", "C"),
        then: {
          live: "A B X",
          provisional: "A C?",
          migration: "ACTIVE",
          sees: {
            A: {
              live: "A B",
              provisional: "A C?",
              migration: "ACTIVE",
              networks: [2, 0],
              says: "Waiting on C",
            },
            B: { live: "A B X", networks: [2, 0], says: "No migration" },
            C: { provisional: "A C?", migration: "ACTIVE", says: "Waiting on you" },
            X: { live: "B X" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        },
      },
      {
        ...elect("C", "Y"),
        then: {
          live: "A B X",
          provisional: "A C Y?",
          migration: "ACTIVE",
          sees: {
            A: {
              live: "A B",
              provisional: "A C",
              migration: "ACTIVE",
              networks: [2, 0],
              says: "Covered 0 of 2 networks",
            },
            B: { live: "A B X", networks: [2, 0] },
            C: { provisional: "A C Y?", migration: "ACTIVE", says: "Waiting on Y" },
            X: { live: "B X" },
            Y: { provisional: "C Y?" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        },
      },
      accept("Y"),
    ],
    events: {
      A: [accepted, complete, brandReceived],
      C: [added, accepted, complete],
      Y: [added, complete],
      B: [portedOut],
      X: [portedOut],
    },
    after: {
      live: "A C Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [2, 0], says: "Complete" },
        C: { live: "A C Y", migration: "COMPLETED", networks: [2, 0], says: "Complete" },
        Y: { live: "C Y" },
      },
    },
  },
  {
    title: "Business case 2a: a CNP goes to another partner that is a DCA",
    live: "A B X",
    steps: [
      {
        ...start("B", "Y"),
        then: {
          live: "A B X",
          provisional: "B Y?",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", networks: [2, 0], says: "No migration" },
            B: {
              live: "A B X",
              provisional: "B Y?",
              migration: "ACTIVE",
              networks: [2, 0],
              says: "Waiting on Y",
            },
            X: { live: "B X" },
            Y: { provisional: "B Y?" },
          },
          onlyTheRegistryKnows: { A: ["initiate"] },
        },
      },
      accept("Y"),
    ],
    events: { B: [accepted, complete], Y: [added, complete], X: [portedOut] },
    after: {
      live: "A B Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A B", networks: [2, 0], says: "No migration" },
        B: { live: "A B Y", migration: "COMPLETED", networks: [2, 0], says: "Complete" },
        Y: { live: "B Y" },
      },
    },
  },
  {
    title: "Business case 2b: a CNP goes to another partner that is no DCA",
    live: "A B X",
    steps: [start("B", "C"), elect("C", "Y"), accept("Y")],
    events: {
      B: [accepted, complete],
      C: [added, accepted, complete],
      Y: [added, complete],
      X: [portedOut],
    },
    after: {
      live: "A B C Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A B", networks: [2, 0], says: "No migration" },
        B: { live: "A B C", migration: "COMPLETED", says: "Complete" },
        C: { live: "B C Y", migration: "COMPLETED", says: "Complete" },
        Y: { live: "C Y" },
      },
    },
  },
];
