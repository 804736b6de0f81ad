import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecastOf, openWave, planWaves } from "./waves";

describe("waves", () => {
  test("25 campaigns with a pilot of 3 and waves of 10: the pilot, then 10, 10 and 2", () => {
    const waves = planWaves(25, { pilot: 3, size: 10 });
    const sizes = [1, 2, 3, 4].map((wave) => waves.filter((each) => each === wave).length);
    expect(sizes).toEqual([3, 10, 10, 2]);
  });

  test("without a pilot the waves begin at once; one campaign is one wave", () => {
    expect(planWaves(4, { pilot: 0, size: 2 })).toEqual([1, 1, 2, 2]);
    expect(planWaves(1, { pilot: 3, size: 10 })).toEqual([1]);
  });

  test("every campaign has a wave, in order, without a gap, and none but the pilot is larger than wanted", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 100 }),
        (count, pilot, size) => {
          const waves = planWaves(count, { pilot, size });
          expect(waves).toHaveLength(count);
          expect(waves).toEqual(waves.toSorted((a, b) => a - b));
          expect(new Set(waves)).toEqual(new Set(Array.from({ length: waves.at(-1) ?? 0 }, (_, i) => i + 1)));
          const largest = Math.max(
            ...[...new Set(waves)].map((w) => waves.filter((each) => each === w).length),
          );
          expect(largest).toBeLessThanOrEqual(Math.max(size, pilot));
        },
      ),
    );
  });
});

describe("the forecast", () => {
  const measured = (...minutes: number[]) =>
    minutes.map((each) => ({ wave: 1, offlineMs: each * 60_000, ended: true }));

  test("is the middle of what was measured, with the longest beside it", () => {
    expect(forecastOf(measured(3, 20, 4))).toEqual({ usualMs: 240_000, longestMs: 1_200_000, measured: 3 });
    expect(forecastOf(measured(2, 4))?.usualMs).toBe(180_000);
  });

  test("says nothing before a campaign is through, and does not count one that still runs", () => {
    expect(forecastOf([])).toBeNull();
    expect(forecastOf([{ wave: 1, offlineMs: 60_000, ended: false }])).toBeNull();
  });
});

test("a wave waits until every campaign of the one before is through", () => {
  const at = (wave: number, through: boolean) => ({ wave, through });
  expect(openWave([at(1, true), at(1, false), at(2, false)])).toBe(1);
  expect(openWave([at(1, true), at(2, false), at(3, false)])).toBe(2);
  expect(openWave([at(1, true)])).toBeNull();
});
