import { describe, expect, test } from "vitest";
import {
  defaultHref,
  limitProblem,
  sameState,
  seesView,
  standardHref,
  viewHref,
  viewProblem,
  viewQuery,
} from "./saved-views";

const owner = { userId: "owner", role: "VIEWER" };
const colleague = (role: string) => ({ userId: "colleague", role });
const mine = { ownerId: "owner", shared: false };
const shared = { ownerId: "owner", shared: true };

describe("a private view", () => {
  test("is seen and changed by its owner alone, whatever the roles", () => {
    expect([seesView(mine, owner), viewProblem(mine, owner)]).toEqual([true, null]);
    expect([seesView(mine, colleague("ADMIN")), viewProblem(mine, colleague("ADMIN"))]).toEqual([
      false,
      expect.any(String),
    ]);
  });
});

describe("a shared view", () => {
  test.each([
    ["VIEWER", false],
    ["USER", false],
    ["MANAGER", true],
    ["ADMIN", true],
    ["OWNER", false],
  ])("is seen by everyone; a colleague who is %s may change it: %s", (role, may) => {
    expect(seesView(shared, colleague(role))).toBe(true);
    expect(viewProblem(shared, colleague(role)) === null).toBe(may);
  });

  test("says who may, to one who may not", () => {
    expect(viewProblem(shared, colleague("USER"))).toBe(
      "You need the role Manager or Admin to change a shared view of somebody else.",
    );
  });
});

test("there are 50 private views for a person and 100 shared ones for a company", () => {
  expect([limitProblem(false, 49), limitProblem(true, 99)]).toEqual([null, null]);
  expect(limitProblem(false, 50)).toBe("A person can have 50 private views.");
  expect(limitProblem(true, 100)).toBe("A company can have 100 shared views.");
});

describe("the state of an address", () => {
  test("is its filters and its sort, not the page or the view one came by", () => {
    expect(
      viewQuery("?page=3&from=after~1~x&size=100&saved=v1&columns=a,b&tcrStatus=ACTIVE&sort=expires"),
    ).toBe("sort=expires&tcrStatus=ACTIVE");
  });

  test("is the same however its parameters are ordered and written", () => {
    expect(viewQuery("brandName=A%20B&useCase=X,Y")).toBe(viewQuery("?useCase=X%2CY&brandName=A+B&brandId="));
  });

  test("changes with the order of the columns", () => {
    const state = { query: "sort=expires", columns: ["a", "b"] };
    expect(sameState(state, { ...state })).toBe(true);
    expect(sameState(state, { ...state, columns: ["b", "a"] })).toBe(false);
    expect(sameState(state, { ...state, query: "" })).toBe(false);
  });
});

test("the address of a view shows all of it, and none is its own address", () => {
  const view = { id: "v1", query: "stage=WAITING", columns: ["brand", "stage"] };
  expect(viewHref("campaigns", view)).toBe("/campaigns?stage=WAITING&columns=brand,stage&saved=v1");
  expect(viewHref("migrations", { ...view, query: "" })).toBe("/migrations?columns=brand,stage&saved=v1");
  expect([standardHref("inbox", false), standardHref("inbox", true)]).toEqual([
    "/cnp-campaigns",
    "/cnp-campaigns?saved=none",
  ]);
});

test("the default view opens where the address says nothing, and only there", () => {
  const views = [{ id: "v1", query: "stage=WAITING", columns: ["brand"] }];
  const of = (defaultViewId: string | null, search: Record<string, string | undefined>) =>
    defaultHref("campaigns", { views, defaultViewId }, search);
  expect(of("v1", {})).toBe("/campaigns?stage=WAITING&columns=brand&saved=v1");
  expect(of("v1", { tcrStatus: undefined })).not.toBeNull();
  expect([of("v1", { saved: "none" }), of("v1", { page: "2" }), of(null, {}), of("gone", {})]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
