import {
  accept,
  accepted,
  acceptSecondary,
  added,
  addedAgain,
  brandReceived,
  cancel,
  canceled,
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

const dropsAHop = { live: "A B C Y Z", world: { mnoIds: four, reach: { Y: two } } };

/** "Campaign CNP Migration Examples". */
export const examples: OverviewCase[] = [
  {
    title: "Example 1: the owner switches its DCA, and the new one needs a secondary to reach every network",
    live: "A X",
    world: { mnoIds: four, reach: { Y: two } },
    steps: [
      start("A", "Y"),
      {
        ...accept("Y"),
        then: {
          live: "A X",
          provisional: "A Y",
          migration: "ACTIVE",
          sees: {
            A: {
              live: "A X",
              provisional: "A Y",
              migration: "ACTIVE",
              networks: [4, 2],
              says: "Covered 2 of 4 networks",
            },
            X: { live: "A X" },
            Y: { provisional: "A Y" },
          },
        },
      },
      {
        ...shareSecondary("Y", "Z"),
        then: {
          live: "A X",
          provisional: "A Y Z?",
          migration: "ACTIVE",
          sees: {
            A: { live: "A X", provisional: "A Y", migration: "ACTIVE", networks: [4, 2] },
            X: { live: "A X" },
            Y: { provisional: "A Y Z?" },
            Z: { provisional: "Y Z?" },
          },
        },
      },
      acceptSecondary("Z"),
    ],
    events: {
      A: [accepted, complete, brandReceived],
      Y: [added, secondaryAccepted, complete],
      Z: [secondaryAdded, complete],
      X: [portedOut],
    },
    after: {
      live: "A Y Z",
      migration: "COMPLETED",
      sees: {
        A: { live: "A Y", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        Y: { live: "A Y Z" },
        Z: { live: "Y Z" },
      },
    },
  },
  {
    title: "Example 2: a CNP bypasses a hop; the owner below and the secondary above learn nothing of it",
    ...dropsAHop,
    steps: [start("B", "Y"), accept("Y")],
    events: { B: [accepted, complete], Y: [addedAgain, complete], C: [portedOut] },
    after: {
      live: "A B Y Z",
      migration: "COMPLETED",
      sees: {
        A: { live: "A B", networks: [4, 0], says: "No migration" },
        B: { live: "A B Y", migration: "COMPLETED", networks: [4, 0], says: "Complete" },
        Y: { live: "B Y Z" },
        Z: { live: "Y Z" },
      },
    },
  },
  {
    title: "Example 2.1: without auto-complete the DCA of both chains is reminded and has to accept",
    ...dropsAHop,
    steps: [
      {
        ...start("B", "Y"),
        then: {
          live: "A B C Y Z",
          provisional: "B Y?",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", networks: [4, 0] },
            B: {
              live: "A B C",
              provisional: "B Y?",
              migration: "ACTIVE",
              networks: [4, 0],
              says: "Waiting on Y",
            },
            C: { live: "B C Y", networks: [4, 0], says: "No migration" },
            Y: { live: "C Y Z", provisional: "B Y?" },
            Z: { live: "Y Z" },
          },
          onlyTheRegistryKnows: { A: ["initiate"], C: ["initiate"] },
        },
      },
      accept("Y"),
    ],
    events: { B: [accepted, complete], Y: [addedAgain, complete], C: [portedOut] },
    after: {
      live: "A B Y Z",
      migration: "COMPLETED",
      sees: {
        A: { live: "A B" },
        B: { live: "A B Y", migration: "COMPLETED" },
        Y: { live: "B Y Z" },
        Z: { live: "Y Z" },
      },
    },
  },
  {
    title: "Example 2.2: with auto-complete the DCA of both chains accepts without acting",
    ...dropsAHop,
    world: { ...dropsAHop.world, autoComplete: ["Y"] },
    steps: [start("B", "Y")],
    events: { B: [accepted, complete], Y: [addedAgain, complete], C: [portedOut] },
    after: {
      live: "A B Y Z",
      migration: "COMPLETED",
      sees: {
        A: { live: "A B" },
        B: { live: "A B Y", migration: "COMPLETED", says: "Complete" },
        Y: { live: "B Y Z" },
        Z: { live: "Y Z" },
      },
    },
  },
  {
    title: "Example 3: the owner cancels midway, and every participant hears of it",
    live: "A B X",
    steps: [start("A", "C"), elect("C", "Y"), cancel("A")],
    events: { A: [accepted, canceled], C: [added, canceled], Y: [added, canceled] },
    after: {
      live: "A B X",
      migration: "CANCELLED",
      sees: {
        A: { live: "A B", migration: "CANCELLED", networks: [2, 0], says: "Canceled by initiator" },
        B: { live: "A B X", networks: [2, 0], says: "No migration" },
        C: { migration: "CANCELLED" },
        X: { live: "B X" },
      },
    },
  },
];
