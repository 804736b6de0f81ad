import { describe, expect, it } from "vitest";
import { eventNames, explanationOf, isKnownEvent, parseEvent } from "./events";
import samples from "./fixtures/webhook-events.json";

describe("an event", () => {
  it("of a share tells the campaign and that a migration is behind it", () => {
    expect(parseEvent(samples.shareAdd)).toMatchObject({
      eventType: "CAMPAIGN_SHARE_ADD",
      known: true,
      campaignId: "CAB12CD",
      cnpMigration: true,
      previouslyAccepted: true,
      mock: false,
    });
  });

  it("of a decline carries the decliner's words", () => {
    expect(parseEvent(samples.shareDelete)?.explanation).toBe("The opt-in page is not reachable.");
    expect(parseEvent(samples.shareDeleteWithoutWords)?.explanation).toBeNull();
  });

  it("of a cancel carries the reason", () => {
    expect(parseEvent(samples.cancel)?.explanation).toBe("wrong partner chosen");
    expect(parseEvent(samples.portOut)?.explanation).toBe("CNP migration");
    expect(parseEvent(samples.complete)?.explanation).toBeNull();
  });

  it("of a suspension names the network", () => {
    expect(parseEvent(samples.suspended)).toMatchObject({ mnoId: 10017, mnoName: "AT&T" });
  });

  it("of a secondary DCA is read like the others", () => {
    expect(parseEvent(samples.secondaryShareAdd)).toMatchObject({
      dcaId: "TIDAL",
      dcaName: "Tidal",
      cnpMigration: true,
    });
  });

  it("may be as small as a test event", () => {
    expect(parseEvent(samples.test)).toMatchObject({
      campaignId: "CAB12CD",
      description: null,
      cnpMigration: false,
      previouslyAccepted: false,
    });
  });

  it("of an unknown type is kept, marked as unknown", () => {
    expect(parseEvent(samples.unknown)).toMatchObject({ eventType: "CAMPAIGN_PAINTED_BLUE", known: false });
  });

  it("is read from the raw body as well", () => {
    expect(parseEvent(JSON.stringify(samples.test))?.campaignId).toBe("CAB12CD");
  });

  it("survives values of the wrong kind", () => {
    const odd = {
      eventType: "CAMPAIGN_ADD",
      campaignId: 7,
      mnoId: "AT&T",
      cnpMigration: "yes",
      description: ["x"],
    };
    expect(parseEvent(odd)).toMatchObject({
      campaignId: null,
      mnoId: null,
      cnpMigration: false,
      description: null,
    });
  });

  it.each([["not JSON"], ["[]"], ["null"], ["{}"], ['{"eventType":""}'], [null], [undefined], [7]])(
    "%s is none",
    (body) => {
      expect(parseEvent(body)).toBeNull();
    },
  );
});

describe("event names", () => {
  it("are listed once each and recognized", () => {
    expect(new Set(eventNames).size).toBe(eventNames.length);
    expect(eventNames.filter((name) => !isKnownEvent(name))).toEqual([]);
    expect(isKnownEvent("CAMPAIGN_PAINTED_BLUE")).toBe(false);
  });
});

describe("an explanation inside a description", () => {
  it.each([
    ["Declined. Explanation: Opt-in: missing.\nSecond line.", "Opt-in: missing.\nSecond line."],
    ["Cancelled, Reason: cancel migration", "cancel migration"],
    ["Explanation:   ", null],
    ["Nothing to see", null],
    [null, null],
  ])("%j holds %j", (description, expected) => {
    expect(explanationOf(description)).toBe(expected);
  });
});
