import {
  accept,
  accepted,
  acceptSecondary,
  added,
  addedAgain,
  brandReceived,
  complete,
  elect,
  four,
  portedOut,
  secondaryAccepted,
  secondaryAdded,
  shareSecondary,
  start,
  two,
  type OverviewCase,
} from "../case";

/** "Existing CNP Match": what the new chain keeps of the old one. */
export const matches: OverviewCase[] = [
  {
    title: "Existing CNP match: a CNP of both chains that elects the same upstream keeps all beyond it",
    live: "A B C X Y",
    world: { mnoIds: four, reach: { X: two } },
    steps: [
      {
        ...start("A", "C"),
        then: {
          live: "A B C X Y",
          provisional: "A C?",
          migration: "ACTIVE",
          sees: {
            A: {
              live: "A B",
              provisional: "A C?",
              migration: "ACTIVE",
              networks: [4, 0],
              says: "Waiting on C",
            },
            B: { live: "A B C", networks: [4, 0], says: "No migration" },
            C: {
              live: "B C X",
              provisional: "A C?",
              migration: "ACTIVE",
              networks: [4, 0],
              says: "Waiting on you",
            },
            X: { live: "C X Y" },
            Y: { live: "X Y" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        },
      },
      elect("C", "X"),
    ],
    events: { A: [accepted, complete], C: [addedAgain, complete], B: [portedOut] },
    after: {
      live: "A C X Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        C: { live: "A C X", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        X: { live: "C X Y" },
        Y: { live: "X Y" },
      },
    },
  },
  {
    title: "Existing DCA match: a DCA that is primary in both chains keeps its secondary",
    live: "A B X Y",
    world: { mnoIds: four, reach: { X: two } },
    steps: [start("A", "C"), elect("C", "X"), accept("X")],
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
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0] },
        C: { live: "A C X", migration: "COMPLETED", networks: [4, 0] },
        X: { live: "C X Y" },
        Y: { live: "X Y" },
      },
    },
  },
  {
    title: "A CNP of both chains that elects another upstream makes no match",
    live: "A B C X",
    steps: [
      start("A", "C"),
      {
        ...elect("C", "Y"),
        then: {
          live: "A B C X",
          provisional: "A C Y?",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", provisional: "A C", migration: "ACTIVE", says: "Covered 0 of 2 networks" },
            B: { live: "A B C" },
            C: { live: "B C X", provisional: "A C Y?", migration: "ACTIVE", says: "Waiting on Y" },
            X: { live: "C X" },
            Y: { provisional: "C Y?" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        },
      },
      accept("Y"),
    ],
    events: {
      A: [accepted, complete, brandReceived],
      C: [addedAgain, accepted, complete],
      Y: [added, complete],
      B: [portedOut],
      X: [portedOut],
    },
    after: {
      live: "A C Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED" },
        C: { live: "A C Y", migration: "COMPLETED" },
        Y: { live: "C Y" },
      },
    },
  },
  {
    title: "A secondary that becomes primary is no match: it is not reminded, and nothing is kept",
    live: "A X Y",
    world: { mnoIds: four, reach: { X: two } },
    steps: [start("A", "Y"), accept("Y")],
    events: { A: [accepted, complete, brandReceived], Y: [added, complete], X: [portedOut] },
    after: {
      live: "A Y",
      migration: "COMPLETED",
      sees: { A: { live: "A Y", migration: "COMPLETED", networks: [4, 0] }, Y: { live: "A Y" } },
    },
  },
  {
    title: "A primary that becomes secondary is asked like a new one",
    live: "A X",
    world: { mnoIds: two, reach: { Z: [10017] } },
    steps: [start("A", "Z"), accept("Z"), shareSecondary("Z", "X"), acceptSecondary("X")],
    events: {
      A: [accepted, complete],
      Z: [added, secondaryAccepted, complete],
      X: [secondaryAdded, complete],
    },
    after: {
      live: "A Z X",
      migration: "COMPLETED",
      sees: {
        A: { live: "A Z", migration: "COMPLETED", networks: [2, 0] },
        Z: { live: "A Z X" },
        X: { live: "Z X" },
      },
    },
  },
  {
    title: "A secondary that has not answered is carried over and still may answer",
    live: "A B X Y?",
    world: { mnoIds: four, reach: { X: two, Y: [10037, 10038] } },
    steps: [
      start("A", "C"),
      elect("C", "X"),
      {
        ...accept("X"),
        then: {
          live: "A C X Y?",
          migration: "COMPLETED",
          sees: {
            A: { live: "A C", migration: "COMPLETED", networks: [2, 0] },
            C: { live: "A C X", migration: "COMPLETED", networks: [2, 0] },
            X: { live: "C X Y?" },
            Y: { live: "X Y?" },
          },
        },
      },
      acceptSecondary("Y"),
    ],
    events: {
      A: [accepted, complete, "CAMPAIGN_DCA_COMPLETE"],
      C: [added, accepted, complete, "CAMPAIGN_DCA_COMPLETE"],
      X: [addedAgain, complete, "CAMPAIGN_DCA2_SHARE_ACCEPT"],
      B: [portedOut],
    },
    after: {
      live: "A C X Y",
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", networks: [4, 0] },
        C: { live: "A C X", migration: "COMPLETED", networks: [4, 0] },
        X: { live: "C X Y" },
        Y: { live: "X Y" },
      },
    },
  },
];
