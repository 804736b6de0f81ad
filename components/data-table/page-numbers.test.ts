import { expect, test } from "vitest";
import { countLine, pageNumbers } from "./page-numbers";

test("few pages are all shown", () => {
  expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
});

test("many pages keep the ends and the neighbours", () => {
  expect(pageNumbers(10, 26)).toEqual([1, null, 9, 10, 11, null, 26]);
});

test("a gap of one page is that page", () => {
  expect(pageNumbers(4, 26)).toEqual([1, 2, 3, 4, 5, null, 26]);
});

test("a page past the end still offers the real ones", () => {
  expect(pageNumbers(9, 2)).toEqual([1, 2]);
});

test("the count line names the shown range and the exact total", () => {
  expect(countLine(1, 50, 1284)).toBe("1–50 of 1,284");
  expect(countLine(26, 50, 1284)).toBe("1,251–1,284 of 1,284");
  expect(countLine(40, 50, 1284)).toBe("0 of 1,284");
});

test("where pages go on beyond the last known one, the gap after it says so", () => {
  expect(pageNumbers(1, 200, true)).toEqual([1, 2, null, 200, null]);
});

test("a total that was counted up to a limit is marked", () => {
  expect(countLine(1, 50, 10_000, true)).toBe("1–50 of 10,000+");
});
