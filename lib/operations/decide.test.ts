import { describe, expect, test } from "vitest";
import { TcrError, type TcrErrorKind } from "@/lib/registries/tcr/errors";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { afterConfirming, afterReading, afterSending, backoffMs, type Facts, giveUpMs } from "./decide";

const facts: Facts = { attempts: 1, ageMs: 1_000, settleMs: 30_000, windowMs: 10_000 };

const failure = (kind: TcrErrorKind, code?: number, more: { status?: number } = {}) =>
  new TcrError({
    kind,
    method: "POST",
    path: "/campaign/C1/migrateCnp/S1",
    codes: code === undefined ? [] : [{ code, description: "", fields: [] }],
    ...more,
  });

describe("after a write was sent", () => {
  test("a success is done", () => {
    expect(afterSending(null, facts)).toEqual({ next: "DONE" });
  });

  test.each([501, 502, 518, 523, 536, 562, 592, 9999])("a refusal with code %i is final", (code) => {
    expect(afterSending(failure("refused", code), facts)).toMatchObject({
      next: "FAILED",
      code: String(code),
    });
  });

  test("an internal error of the registry (590) may have been applied: it is read first, after the settle time", () => {
    expect(afterSending(failure("refused", 590), facts)).toMatchObject({ next: "UNKNOWN", waitMs: 30_000 });
  });

  test.each([591, 620, 630])("a busy registry (%i) is asked again after half a minute", (code) => {
    expect(afterSending(failure("refused", code), facts)).toMatchObject({ next: "PENDING", waitMs: 30_000 });
  });

  test.each(["noAnswer", "server"] as const)(
    "%s is ambiguous, never a failure and never simply sent again",
    (kind) => {
      expect(afterSending(failure(kind), facts)).toMatchObject({ next: "UNKNOWN", waitMs: 30_000 });
    },
  );

  test("a success that cannot be read is ambiguous", () => {
    expect(afterSending(failure("contract", undefined, { status: 200 }), facts)).toMatchObject({
      next: "UNKNOWN",
    });
  });

  test("an unreadable answer with a refusing status proves that nothing was applied", () => {
    expect(afterSending(failure("contract", undefined, { status: 404 }), facts)).toMatchObject({
      next: "PENDING",
    });
  });

  test("what was not sent is sent later, and a person is told after an hour", () => {
    expect(afterSending(failure("notSent"), facts)).toMatchObject({ next: "PENDING", code: "UNREACHABLE" });
    expect(afterSending(failure("notSent"), { ...facts, ageMs: giveUpMs })).toMatchObject({ next: "FAILED" });
  });

  test("a 401 is tried four times, since the registry now and then refuses a good key", () => {
    expect(afterSending(failure("unauthorized"), { ...facts, attempts: 3 })).toMatchObject({
      next: "PENDING",
    });
    expect(afterSending(failure("unauthorized"), { ...facts, attempts: 4 })).toMatchObject({
      next: "FAILED",
    });
  });

  test("a 429 waits for a window and counts as nothing", () => {
    expect(afterSending(failure("rateLimited"), facts)).toEqual({
      next: "PENDING",
      waitMs: 10_000,
      code: "429",
    });
  });
});

describe("after Bandwidth said: not yet", () => {
  const notYet = new BandwidthError({
    kind: "notYet",
    method: "POST",
    path: "/campaignManagement/10dlc/campaigns/imports",
    status: 400,
    code: "12189",
  });

  test("it is sent again after half a minute, then more and more seldom, at least every five minutes", () => {
    const waits = [1, 2, 3, 4, 5, 12].map((attempts) => afterSending(notYet, { ...facts, attempts }));
    expect(waits).toEqual(
      [30_000, 60_000, 120_000, 240_000, 300_000, 300_000].map((waitMs) => ({
        next: "PENDING",
        waitMs,
        code: "12189",
      })),
    );
  });

  test("after an hour it is a refusal with its code", () => {
    expect(afterSending(notYet, { ...facts, attempts: 15, ageMs: giveUpMs - 1 })).toMatchObject({
      next: "PENDING",
    });
    expect(afterSending(notYet, { ...facts, attempts: 15, ageMs: giveUpMs })).toEqual({
      next: "FAILED",
      code: "12189",
      sentence: null,
    });
  });
});

describe("after the effect of an ambiguous write was read", () => {
  test("a visible effect is done, an absent one is sent again", () => {
    expect(afterReading({ seen: "visible" }, facts)).toEqual({ next: "DONE" });
    expect(afterReading({ seen: "absent" }, facts)).toMatchObject({ next: "PENDING", waitMs: 0 });
  });

  test("what got lost six times is given up, with nothing changed", () => {
    expect(afterReading({ seen: "absent" }, { ...facts, attempts: 6 })).toMatchObject({
      next: "FAILED",
      code: "GAVE_UP",
    });
  });

  test("an outage decides nothing; an undecidable effect goes to a person", () => {
    expect(afterReading(null, facts)).toMatchObject({ next: "UNKNOWN" });
    expect(afterReading({ seen: "undecidable" }, facts)).toMatchObject({ next: "NEEDS_REVIEW" });
  });
});

describe("after a success that is confirmed by reading", () => {
  test("an effect that shows is done, and one that does not is a failure, never sent again by itself", () => {
    expect(afterConfirming({ seen: "visible" }, facts)).toEqual({ next: "DONE" });
    expect(afterConfirming({ seen: "absent" }, facts)).toMatchObject({ next: "FAILED", code: "NOT_KEPT" });
  });

  test("an outage leaves it unknown, to be read later", () => {
    expect(afterConfirming(null, facts)).toMatchObject({ next: "UNKNOWN" });
  });
});

test("waits double from one second to one minute", () => {
  expect([1, 2, 3, 7, 20].map(backoffMs)).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
});
