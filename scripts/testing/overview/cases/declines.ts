import {
  accept,
  accepted,
  acceptSecondary,
  added,
  brandReceived,
  cancel,
  canceled,
  complete,
  decline,
  declined,
  elect,
  four,
  portedOut,
  secondaryAccepted,
  secondaryAdded,
  secondaryDeclined,
  shareSecondary,
  start,
  two,
  type OverviewCase,
} from "../case";
import { standing } from "./standing";

/** Declining leaves the transaction open; what the party downstream may do then depends on who it is. */
export const declines: OverviewCase[] = [
  {
    title: "Decline by the owner's target: the migration stays open, and only canceling is left",
    live: "A B X",
    steps: [
      start("A", "C"),
      {
        ...decline("C"),
        then: standing("A B X", {
          provisional: "A C!",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", provisional: "A C!", migration: "ACTIVE", says: "Declined by C" },
            C: { provisional: "A C!", migration: "ACTIVE", says: "Declined by you" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        }),
      },
      { ...start("A", "D"), refused: 592 },
      { ...elect("A", "D"), refused: 502 },
      cancel("A"),
    ],
    events: { A: [declined, canceled], C: [added, canceled] },
    after: standing("A B X", {
      migration: "CANCELLED",
      sees: {
        A: { live: "A B", migration: "CANCELLED", says: "Canceled by initiator" },
        C: { migration: "CANCELLED" },
      },
    }),
  },
  {
    title: "Decline by a CNP's target: the CNP may choose another one, and the owner hears nothing",
    live: "A B C X",
    steps: [start("B", "D"), decline("D"), elect("B", "Y"), accept("Y")],
    events: {
      B: [declined, accepted, complete],
      D: [added, complete],
      Y: [added, complete],
      C: [portedOut],
      X: [portedOut],
    },
    after: standing("A B Y", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A B", says: "No migration" },
        B: { live: "A B Y", migration: "COMPLETED", says: "Complete" },
        D: { migration: "COMPLETED" },
      },
    }),
  },
  {
    title: "Decline by a new CNP's upstream: the CNP may elect another one, and the initiator hears nothing",
    live: "A B X",
    steps: [
      start("A", "C"),
      elect("C", "Y"),
      {
        ...decline("Y"),
        then: standing("A B X", {
          provisional: "A C Y!",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", provisional: "A C", migration: "ACTIVE", says: "Covered 0 of 2 networks" },
            C: { provisional: "A C Y!", migration: "ACTIVE", says: "Declined by Y" },
            Y: { provisional: "C Y!" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        }),
      },
      elect("C", "Z"),
      accept("Z"),
    ],
    events: {
      A: [accepted, complete, brandReceived],
      C: [added, declined, accepted, complete],
      Y: [added, complete],
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
    title: "Decline by a secondary DCA: its primary hears of it and may ask another one",
    live: "A X",
    world: { mnoIds: four, reach: { Y: two } },
    steps: [
      start("A", "Y"),
      accept("Y"),
      shareSecondary("Y", "Z"),
      decline("Z"),
      shareSecondary("Y", "W"),
      acceptSecondary("W"),
    ],
    events: {
      A: [accepted, complete, brandReceived],
      Y: [added, secondaryDeclined, secondaryAccepted, complete],
      Z: [secondaryAdded, complete],
      W: [secondaryAdded, complete],
      X: [portedOut],
    },
    after: standing("A Y W", {
      migration: "COMPLETED",
      sees: { A: { live: "A Y", migration: "COMPLETED", networks: [4, 0] } },
    }),
  },
  {
    title: "A CNP of both chains may return to its former upstream after another one declined",
    live: "A B C X",
    steps: [start("A", "C"), elect("C", "Y"), decline("Y"), elect("C", "X")],
    events: {
      A: [accepted, complete],
      C: ["CAMPAIGN_SHARE_ADD (migration, previously accepted)", declined, complete],
      Y: [added, complete],
      B: [portedOut],
    },
    after: standing("A C X", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED" },
        C: { live: "A C X", migration: "COMPLETED" },
      },
    }),
  },
  {
    title: "Decline is for who was asked, and an answer is given once",
    live: "A B X",
    steps: [
      start("A", "C"),
      { ...decline("B"), refused: 502 },
      { ...elect("D", "Y"), refused: 502 },
      { ...accept("Y"), refused: 502 },
      elect("C", "Y"),
      { ...decline("C"), refused: 502 },
      { ...elect("C", "Z"), refused: 592 },
      cancel("A"),
    ],
    events: { A: [accepted, canceled], C: [added, canceled], Y: [added, canceled] },
    after: standing("A B X", {
      migration: "CANCELLED",
      sees: { A: { live: "A B", migration: "CANCELLED" }, C: { migration: "CANCELLED" } },
    }),
  },
];
