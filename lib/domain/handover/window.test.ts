import { describe, expect, test } from "vitest";
import { calendarFile, isInside, isOver, overlaps } from "./window";

const startsAt = Date.UTC(2026, 11, 1, 7, 0);
const window = { startsAt, minutes: 90 };

describe("the planned window", () => {
  test("includes its first moment and not its last; without one any time is good", () => {
    expect(isInside(window, startsAt)).toBe(true);
    expect(isInside(window, startsAt - 1)).toBe(false);
    expect(isInside(window, startsAt + 90 * 60_000)).toBe(false);
    expect(isInside(null, 0)).toBe(true);
  });

  test("is over with its end", () => {
    expect(isOver(window, startsAt + 90 * 60_000 - 1)).toBe(false);
    expect(isOver(window, startsAt + 90 * 60_000)).toBe(true);
  });

  test("two that touch do not overlap", () => {
    expect(overlaps(window, { startsAt: startsAt + 90 * 60_000, minutes: 30 })).toBe(false);
    expect(overlaps(window, { startsAt: startsAt + 89 * 60_000, minutes: 30 })).toBe(true);
  });

  test("is written as a calendar event in UTC, with other people's text escaped and long lines folded", () => {
    const file = calendarFile({
      uid: "1@portage",
      window,
      title: `Hand-over, 25 campaigns; Infobip – ${"ü".repeat(40)}`,
      description: `Line one\n${"long ".repeat(40)}`,
      url: "https://portage.example.com/handovers/1",
      now: startsAt,
    });
    expect(file).toContain("DTSTART:20261201T070000Z\r\nDTEND:20261201T083000Z");
    expect(file).toContain("SUMMARY:Hand-over\\, 25 campaigns\\; Infobip");
    expect(file).toContain("Line one\\n");
    const lines = file.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replaceAll("\r\n ", "")).toContain(`Infobip – ${"ü".repeat(40)}\r\n`);
  });
});
