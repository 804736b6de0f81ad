import {
  accept,
  accepted,
  added,
  brandReceived,
  cancel,
  canceled,
  complete,
  elect,
  portedOut,
  start,
  type Heard,
  type OverviewCase,
  type Step,
} from "../case";
import { standing } from "./standing";

/** A C Y? is under way beside A B X. */
const underway = [start("A", "C"), elect("C", "Y")];
const suspended = "MNO_CAMPAIGN_OPERATION_SUSPENDED";

const endedBy = (
  title: string,
  steps: Step[],
  { says, told, unknown }: { says: string; told?: [Heard[], Heard[]]; unknown?: true },
): OverviewCase => ({
  title,
  live: "A B X",
  steps: [...underway, ...steps],
  events: {
    A: [accepted, ...(told?.[0] ?? []), canceled],
    C: [added, canceled],
    Y: [added, canceled],
    ...(told && { B: told[1] }),
  },
  after: standing("A B X", {
    migration: "CANCELLED",
    sees: {
      A: { live: "A B", migration: "CANCELLED", networks: [2, 0], says },
      C: { migration: "CANCELLED" },
    },
    ...(unknown && { onlyTheRegistryKnows: { A: ["initiate"], B: ["initiate"] } }),
  }),
});

/** "Transaction Cancellation" and the examples of it in the appendices. */
export const cancellations: OverviewCase[] = [
  {
    title: "Appendix B, CNP_MIGRATION_CANCEL: the owner cancels, and only the provisional chain hears of it",
    live: "A B C X",
    steps: [start("A", "D"), elect("D", "Z"), cancel("A")],
    events: { A: [accepted, canceled], D: [added, canceled], Z: [added, canceled] },
    after: standing("A B C X", {
      migration: "CANCELLED",
      sees: {
        A: { live: "A B", migration: "CANCELLED", says: "Canceled by initiator" },
        D: { migration: "CANCELLED" },
      },
    }),
  },
  {
    title: "Appendix D, canceling: a CNP cancels its own migration while the last partner has not answered",
    live: "A B X",
    steps: [start("B", "C"), elect("C", "D"), cancel("B")],
    events: { B: [accepted, canceled], C: [added, canceled], D: [added, canceled] },
    after: standing("A B X", {
      migration: "CANCELLED",
      sees: {
        A: { live: "A B", says: "No migration" },
        B: { live: "A B X", migration: "CANCELLED", says: "Canceled by initiator" },
        C: { migration: "CANCELLED" },
        D: { migration: "CANCELLED" },
      },
    }),
  },
  endedBy("Cancellation 1: by the initiator", [cancel("A")], { says: "Canceled by initiator" }),
  endedBy(
    "Cancellation 2: by the registry, when 30 calendar days have passed and not before",
    [
      {
        do: "passDays",
        days: 29,
        then: standing("A B X", {
          provisional: "A C Y?",
          migration: "ACTIVE",
          sees: {
            A: { live: "A B", provisional: "A C", migration: "ACTIVE" },
            C: { provisional: "A C Y?", migration: "ACTIVE" },
            Y: { provisional: "C Y?" },
          },
          onlyTheRegistryKnows: { B: ["initiate"] },
        }),
      },
      { do: "passDays", days: 1 },
    ],
    { says: "Expired after 30 days" },
  ),
  endedBy(
    "Cancellation 3: by the registry, when the owner deactivates the campaign",
    [{ do: "deactivate", by: "A" }],
    { says: "Ended: deactivated or expired" },
  ),
  {
    ...endedBy("Cancellation 3: by the registry, when the campaign expires", [{ do: "expireCampaign" }], {
      says: "Ended: deactivated or expired",
    }),
    events: {
      A: [accepted, canceled, "CAMPAIGN_EXPIRED"],
      C: [added, canceled],
      Y: [added, canceled],
    },
  },
  endedBy(
    "Cancellation 4: by the registry, when a network suspends the campaign",
    [{ do: "suspend", by: 10017 }],
    { says: "Ended: suspended", told: [[suspended], [suspended]] },
  ),
  endedBy("Cancellation 4: by the registry, when a DCA suspends the campaign", [{ do: "suspend", by: "X" }], {
    says: "Ended: suspended",
    unknown: true,
  }),
  {
    title: "Cancellation is for the initiator only, and only once",
    live: "A B X",
    steps: [
      ...underway,
      { ...cancel("C"), refused: 500 },
      { ...cancel("B"), refused: 500 },
      { ...cancel("D"), refused: 502 },
      cancel("A"),
      { ...cancel("A"), refused: 502 },
    ],
    events: { A: [accepted, canceled], C: [added, canceled], Y: [added, canceled] },
    after: standing("A B X", {
      migration: "CANCELLED",
      sees: { A: { live: "A B", migration: "CANCELLED" }, C: { migration: "CANCELLED" } },
    }),
  },
  {
    title: "Completion cannot be canceled, whatever happens to the campaign later",
    live: "A B X",
    steps: [
      ...underway,
      accept("Y"),
      { ...cancel("A"), refused: 502 },
      { do: "passDays", days: 31 },
      { do: "deactivate", by: "A" },
    ],
    events: {
      A: [accepted, complete, brandReceived],
      C: [added, accepted, complete],
      Y: [added, complete],
      B: [portedOut],
      X: [portedOut],
    },
    after: standing("A C Y", {
      migration: "COMPLETED",
      sees: {
        A: { live: "A C", migration: "COMPLETED", says: "Complete" },
        C: { live: "A C Y", migration: "COMPLETED", says: "Complete" },
      },
    }),
  },
  {
    title: "After a cancellation the campaign may be migrated again",
    live: "A B X",
    steps: [start("A", "C"), cancel("A"), start("A", "C")],
    events: { A: [canceled], C: [added, canceled, added] },
    after: standing("A B X", {
      provisional: "A C?",
      migration: "ACTIVE",
      sees: {
        A: { live: "A B", provisional: "A C?", migration: "ACTIVE", says: "Waiting on C" },
        C: { provisional: "A C?", migration: "ACTIVE", says: "Waiting on you" },
      },
      onlyTheRegistryKnows: { B: ["initiate"] },
    }),
  },
];
