import { describe, expect, test } from "vitest";
import { disableProblem, linkProblem, passwordProblem, type PersonFacts, roleProblem } from "./people";

const person = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  userId: "ada",
  role: "ADMIN",
  disabled: false,
  ...more,
});

describe("the last admin", () => {
  test("keeps the role, whoever asks", () => {
    expect(roleProblem(person(), "MANAGER", ["ada"])).toMatch(/last admin/);
    expect(roleProblem(person(), "MANAGER", ["ada", "ben"])).toBeNull();
    expect(roleProblem(person({ role: "USER" }), "VIEWER", ["ada"])).toBeNull();
  });

  test("cannot be disabled, while a disabled admin does not count as one", () => {
    expect(disableProblem(person(), "ben", ["ada"])).toMatch(/last admin/);
    expect(disableProblem(person(), "ben", ["ada", "ben"])).toBeNull();
    expect(disableProblem(person({ disabled: true }), "ben", ["ben"])).toMatch(/already/);
  });

  test("is not the only one who cannot disable themself", () => {
    expect(disableProblem(person(), "ada", ["ada", "ben"])).toBe(
      "You cannot disable yourself. Ask another admin.",
    );
  });
});

test("the same role again is no change", () => {
  expect(roleProblem(person(), "ADMIN", ["ada", "ben"])).toBe("This person is Admin already.");
});

test("a password of somebody who belongs elsewhere too is not reset", () => {
  expect(linkProblem({ disabled: false, elsewhere: true })).toMatch(/another company/);
  expect(linkProblem({ disabled: true, elsewhere: false })).toMatch(/Enable them first/);
  expect(linkProblem({ disabled: false, elsewhere: false })).toBeNull();
});

test.each([
  ["eleven char", "Use at least 12 characters."],
  ["aaaaaaaaaaaaaa", "Use more than three different characters."],
  ["x1y2".repeat(51), "Use at most 200 characters."],
  ["a good long password", null],
])("%s: %s", (password, problem) => {
  expect(passwordProblem(password)).toBe(problem);
});
