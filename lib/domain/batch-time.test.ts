import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeastMs, etaMs, rateOf } from "./batch-time";

const tcr = { count: 20, windowMs: 10_000 };
const minutes = (count: number) => count * 60_000;

describe("the shortest possible time", () => {
  test.each([
    [0, 0],
    [1, 0],
    [20, 0],
    [21, 10_000],
    [1_212, minutes(10)],
    [5_000, 2_490_000],
  ])("of %i writes", (count, expected) => {
    expect(atLeastMs(count, tcr)).toBe(expected);
  });
});

describe("the rate that an estimate counts on", () => {
  const best = rateOf(tcr, null);

  test("is the limit's while little has been seen", () => {
    expect(rateOf(tcr, { ended: 1, overMs: 20_000 })).toBe(best);
  });

  test("is the limit's when what was seen differs by one burst only", () => {
    expect(rateOf(tcr, { ended: 100, overMs: 60_000 })).toBe(best);
  });

  test("is what was seen when the registry is clearly slower", () => {
    expect(rateOf(tcr, { ended: 60, overMs: 300_000 })).toBeCloseTo(60 / 300_000);
  });

  test("is never nothing, so that an estimate is always a number", () => {
    expect(rateOf(tcr, { ended: 0, overMs: 300_000 })).toBeGreaterThan(0);
  });

  test("is never above the limit", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(600_000), (ended, overMs) => {
        expect(rateOf(tcr, { ended, overMs })).toBeLessThanOrEqual(best);
      }),
    );
  });
});

/** What the ledger does: in each turn every batch that has something left sends one. */
const turnsUntilThrough = (own: number, others: number[]): number => {
  const left = [...others];
  let sent = 0;
  for (let mine = own; mine > 0; mine -= 1) {
    sent += 1;
    for (const [index, count] of left.entries())
      if (count > 0) {
        left[index] = count - 1;
        sent += 1;
      }
  }
  return sent;
};

describe("the estimate", () => {
  const counts = fc.array(fc.nat(200), { maxLength: 4 });

  test("counts what batches that take turns with this one send before it is through", () => {
    fc.assert(
      fc.property(fc.nat(200), counts, (remaining, others) => {
        const rate = 0.002;
        expect(etaMs({ remaining, others, rate })).toBe(
          Math.ceil(turnsUntilThrough(remaining, others) / rate),
        );
      }),
    );
  });

  test("never grows when there is less to do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), counts, (remaining, others) => {
        const rate = rateOf(tcr, null);
        const before = etaMs({ remaining, others, rate });
        expect(etaMs({ remaining: remaining - 1, others, rate })).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("is never below what the registry's limit allows", () => {
    fc.assert(
      fc.property(fc.nat(10_000), counts, (remaining, others) => {
        const rate = rateOf(tcr, null);
        expect(etaMs({ remaining, others, rate })).toBeGreaterThanOrEqual(atLeastMs(remaining, tcr));
      }),
    );
  });

  test("of 5,000 alone is the pass mark's 43 minutes, within 5 %", () => {
    const estimate = etaMs({ remaining: 5_000, others: [], rate: rateOf(tcr, null) });
    expect(Math.abs(estimate - minutes(42.7)) / minutes(42.7)).toBeLessThan(0.05);
  });
});
