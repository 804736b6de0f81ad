import { describe, expect, test } from "vitest";
import { emptyPace, paceProblem, startOf } from "./pace-fields";

describe("the pace of a batch", () => {
  test("starts at once and without a pilot unless told otherwise", () => {
    expect(paceProblem(emptyPace, 1)).toBeNull();
    expect(startOf(emptyPace)).toEqual({ pilot: null, startsAt: null });
  });

  test.each(["0", "-1", "2.5", "five", "100"])("a pilot of %s out of 100 is refused", (first) => {
    expect(paceProblem({ ...emptyPace, pilot: true, first }, 100)).toBe("The pilot takes 1 to 99 campaigns.");
  });

  test("a pilot of 5 is sent first", () => {
    const pace = { ...emptyPace, pilot: true, first: "5" };
    expect(paceProblem(pace, 100)).toBeNull();
    expect(startOf(pace).pilot).toBe(5);
  });

  test("a start in the past, or at no time, is refused", () => {
    expect(paceProblem({ ...emptyPace, later: true, at: "" }, 1)).toBe(
      "Choose a day and a time for the start.",
    );
    expect(paceProblem({ ...emptyPace, later: true, at: "2020-01-01T00:00" }, 1)).toBe(
      "The start lies in the past.",
    );
  });
});
