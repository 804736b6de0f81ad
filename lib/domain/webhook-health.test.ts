import { describe, expect, test } from "vitest";
import { durationText, type WebhookFacts, webhookHealth } from "./webhook-health";

const now = new Date("2026-11-20T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const facts = (more: Partial<WebhookFacts> = {}): WebhookFacts => ({
  subscribed: true,
  lastEventAt: hoursAgo(0.1),
  events: 40,
  longestGapMs: 6 * 3_600_000,
  quarantined: 0,
  parked: 0,
  ...more,
});
const stateOf = (more: Partial<WebhookFacts>) => webhookHealth(facts(more), now).state;

describe("the health of the webhook", () => {
  test.each([
    ["live while events come", {}, "LIVE"],
    ["live when nothing has come yet", { lastEventAt: null, events: 0 }, "LIVE"],
    ["live in a silence that is usual", { lastEventAt: hoursAgo(5) }, "LIVE"],
    ["quiet in a silence longer than usual", { lastEventAt: hoursAgo(7) }, "QUIET"],
    [
      "live in a silence of less than an hour, however busy it was",
      { longestGapMs: 1, lastEventAt: hoursAgo(0.9) },
      "LIVE",
    ],
    ["live when too few events say what is usual", { events: 4, lastEventAt: hoursAgo(90) }, "LIVE"],
    ["failing with an event in quarantine", { quarantined: 1 }, "FAILING"],
    ["failing with a parked event", { parked: 2 }, "FAILING"],
    ["not subscribed, whatever came before", { subscribed: false, quarantined: 3 }, "NOT_SUBSCRIBED"],
  ] as const)("is %s", (_what, more, state) => {
    expect(stateOf(more)).toBe(state);
  });

  test("says what fails, in numbers", () => {
    expect(webhookHealth(facts({ quarantined: 1, parked: 2 }), now).why).toBe(
      "1 event is in quarantine, 2 events could not be applied.",
    );
  });
});

test.each([
  [20_000, "under a minute"],
  [300_000, "5 min"],
  [7_500_000, "2 h 5 min"],
  [7_200_000, "2 h"],
  [97_200_000, "1 d 3 h"],
])("%i ms is %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
