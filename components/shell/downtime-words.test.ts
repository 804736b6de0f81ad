import { describe, expect, test } from "vitest";
import type { OpenDowntime } from "@/lib/services/handovers/dto";
import { clockWords } from "./downtime-words";

const now = Date.UTC(2026, 10, 28, 12);
const minutesAgo = (minutes: number): number => now - minutes * 60_000;
const offline = (campaignId: string, minutes: number): OpenDowntime => ({
  handoverId: `handover-of-${campaignId}`,
  campaignId,
  times: { switchedAt: minutesAgo(minutes), registeredAt: null, trafficAt: null, restoredAt: null },
});
const registered = (campaignId: string, minutes: number): OpenDowntime => {
  const { times, ...rest } = offline(campaignId, minutes);
  return { ...rest, times: { ...times, registeredAt: minutesAgo(1) } };
};
const words = (...downtimes: OpenDowntime[]) => {
  const clock = clockWords(downtimes, now);
  return clock === null ? null : `${clock.subject} ${clock.words}`;
};

describe("the clock on every page", () => {
  test("is not there while nothing is offline", () => {
    expect(words()).toBeNull();
  });

  test.each([
    [14, "C123ABC offline", null],
    [15, "C123ABC offline for long", "C123ABC has been offline for 15 minutes."],
    [29, "C123ABC offline for long", "C123ABC has been offline for 15 minutes."],
    [30, "C123ABC offline too long", "C123ABC has been offline for 30 minutes."],
  ])("after %i minutes says “%s”", (minutes, shown, spoken) => {
    const downtime = offline("C123ABC", minutes);
    expect(words(downtime)).toBe(shown);
    const said = clockWords([downtime], now)?.spoken ?? null;
    if (spoken === null) expect(said).toBeNull();
    else expect(said).toContain(spoken);
  });

  test("counts several, led by the one that has been offline longest", () => {
    const both = [offline("C123ABC", 31), offline("C123ABD", 2)];
    expect(words(...both)).toBe("2 campaigns offline too long");
    expect(clockWords(both, now)?.first.campaignId).toBe("C123ABC");
    expect(clockWords(both, now)?.spoken).toContain("C123ABC has been offline for 30 minutes");
  });

  test("tells of numbers that are dead before it asks for traffic to be switched", () => {
    expect(words(registered("C123ABC", 40), offline("C123ABD", 2))).toBe("C123ABD offline");
    expect(words(registered("C123ABC", 40))).toBe("C123ABC registered, switch traffic");
    expect(clockWords([registered("C123ABC", 40)], now)?.spoken).toBeNull();
  });
});
