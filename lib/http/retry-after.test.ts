import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after";

const now = new Date("2026-11-10T12:00:00.000Z");

describe("the Retry-After header", () => {
  it.each([
    ["5", 5000],
    [" 0 ", 0],
    ["Tue, 10 Nov 2026 12:00:30 GMT", 30_000],
    ["Tue, 10 Nov 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["", null],
  ])("%s means %s ms", (value, expected) => {
    expect(retryAfterMs(new Headers({ "retry-after": value }), now)).toBe(expected);
  });

  it("may be missing", () => {
    expect(retryAfterMs(new Headers(), now)).toBeNull();
  });
});
