import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockText, downtimeOf, type DowntimeTimes, durationText } from "./downtime";

const minute = 60_000;
const t0 = Date.UTC(2026, 10, 1, 5, 55);
const none: DowntimeTimes = { switchedAt: null, registeredAt: null, trafficAt: null, restoredAt: null };

describe("the downtime clock", () => {
  test("does not run before the OSR is switched", () => {
    expect(downtimeOf(none, t0)).toMatchObject({ state: "none", ms: 0, alert: "none" });
  });

  test.each([
    [14, "none"],
    [15, "late"],
    [29, "late"],
    [30, "overdue"],
    [600, "overdue"],
  ])("after %i minutes the alert is %s", (minutes, alert) => {
    const clock = downtimeOf({ ...none, switchedAt: t0 }, t0 + minutes * minute);
    expect(clock).toMatchObject({ state: "offline", alert, ms: minutes * minute });
  });

  test("REGISTERED ends the alert; switched traffic ends the clock; both spans are kept", () => {
    const registered = { ...none, switchedAt: t0, registeredAt: t0 + 20 * minute };
    expect(downtimeOf(registered, t0 + 45 * minute)).toMatchObject({
      state: "registered",
      alert: "none",
      ms: 45 * minute,
      offlineMs: 20 * minute,
    });
    const over = { ...registered, trafficAt: t0 + 50 * minute };
    expect(downtimeOf(over, t0 + 5_000 * minute)).toMatchObject({
      state: "over",
      ms: 50 * minute,
      offlineMs: 20 * minute,
    });
  });

  test("OSR records that are set back end it too", () => {
    const restored = { ...none, switchedAt: t0, restoredAt: t0 + 40 * minute };
    expect(downtimeOf(restored, t0 + 90 * minute)).toMatchObject({ state: "over", offlineMs: 40 * minute });
  });

  test("the hour that a zone's clock repeats or leaves out counts like any other", () => {
    // In New York the clocks went back at 06:00 UTC on 1 November 2026.
    expect(downtimeOf({ ...none, switchedAt: t0 }, t0 + 20 * minute).ms).toBe(20 * minute);
  });

  test("never runs backwards, however the times of several machines differ", () => {
    const time = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.record({ switchedAt: time, registeredAt: time, trafficAt: time, restoredAt: time }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (times, now) => {
          const { ms, offlineMs } = downtimeOf(times, now);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(offlineMs ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

test.each([
  [0, "00:00", "0 s"],
  [252_000, "04:12", "4 min 12 s"],
  [300_000, "05:00", "5 min"],
  [3_723_000, "1:02:03", "1 h 2 min"],
])("%i ms is %s on the clock and %s in a report", (ms, clock, text) => {
  expect([clockText(ms), durationText(ms)]).toEqual([clock, text]);
});
