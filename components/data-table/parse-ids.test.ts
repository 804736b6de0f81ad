import { expect, test } from "vitest";
import { parseIds } from "./parse-ids";

test("ids may be separated by commas, spaces, semicolons and lines", () => {
  expect(parseIds("C1ABC, C2ABC;C3ABC\n\tC4ABC  C5ABC")).toEqual([
    "C1ABC",
    "C2ABC",
    "C3ABC",
    "C4ABC",
    "C5ABC",
  ]);
});

test("an id pasted twice or in small letters counts once", () => {
  expect(parseIds("c1abc C1ABC")).toEqual(["C1ABC"]);
});

test("blank text holds no ids", () => {
  expect(parseIds(" \n , ")).toEqual([]);
});
