import { describe, expect, test } from "vitest";
import { lasting, limitWords, startLabel } from "./words";

describe("the words of a batch", () => {
  test("a button names the verb, the count and the object", () => {
    expect(startLabel("initiate", 1212)).toBe("Start 1,212 migrations");
    expect(startLabel("elect", 1)).toBe("Elect 1 campaign");
    expect(startLabel("initiate", 0)).toBe("Start migrations");
  });

  test("a duration is rounded up to minutes, so that nobody waits longer than was said", () => {
    expect(lasting(0)).toBe("less than a minute");
    expect(lasting(59_999)).toBe("less than a minute");
    expect(lasting(60_001)).toBe("2 min");
    expect(lasting(600_000)).toBe("10 min");
    expect(lasting(3_600_000)).toBe("1 h");
    expect(lasting(5_000_000)).toBe("1 h 24 min");
  });

  test("the registry's limit is said as it is written", () => {
    expect(limitWords({ count: 20, windowMs: 10_000 })).toBe("20 requests per 10 s");
  });
});
