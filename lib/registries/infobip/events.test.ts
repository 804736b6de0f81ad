import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseInfobipDelivery } from "./events";
import fixtures from "./fixtures/events.json";
import { isInfobips } from "./signature";
import type { InfobipSecurity } from "./types";

const parse = (body: unknown) => parseInfobipDelivery(JSON.stringify(body));
const [registered] = fixtures.registered.results;

describe("a delivery", () => {
  it("of a status names the campaign by Infobip's id, and by TCR's where it is told", () => {
    expect(parse(fixtures.registered)).toMatchObject([
      {
        eventType: "CAMPAIGN_STATUS_UPDATE",
        infobipId: "38a1c2c6-55f2-11ee-a061-325096b39f47",
        tcrId: "C123ABC",
        description: "REGISTERED",
      },
    ]);
    expect(parse(fixtures.linked)).toMatchObject([{ tcrId: null, description: "T_MOBILE: ACTIVE" }]);
  });

  it("of a rejection tells the reasons, as one text or as a list", () => {
    for (const rejectionReasons of ["No link.", ["No link."]])
      expect(
        parse({ results: [{ ...registered, content: { campaignStatus: "REJECTED", rejectionReasons } }] }),
      ).toMatchObject([{ description: "REJECTED: No link." }]);
  });

  it("may hold any number of events, also unknown ones and none at all", () => {
    expect(parse({ results: [] })).toEqual([]);
    expect(parse({ results: [{ event: "BRAND_NEW", content: { x: 1 } }, 7, registered] })).toMatchObject([
      { eventType: "BRAND_NEW", infobipId: null },
      { eventType: null },
      { eventType: "CAMPAIGN_STATUS_UPDATE" },
    ]);
  });

  it.each(["", "no JSON", "[]", '{"results":7}'])("is none: %s", (body) => {
    expect(parseInfobipDelivery(body)).toBeNull();
  });

  it("is known again by event, campaign, status and time, for there is no event id", () => {
    const identity = (change: object) => parse({ results: [{ ...registered, ...change }] })?.[0]?.identity;
    expect(identity({ platform: {} })).toBe(identity({}));
    expect(identity({ receivedAt: "2026-03-31T09:48:48Z" })).not.toBe(identity({}));
    expect(identity({ content: { ...registered?.content, campaignStatus: "REJECTED" } })).not.toBe(
      identity({}),
    );
  });
});

describe("the proof of a delivery", () => {
  const rawBody = JSON.stringify(fixtures.registered);
  const check = (security: InfobipSecurity, headers: Record<string, string>) =>
    isInfobips({ security, header: "x-proof", headers: new Headers(headers), rawBody });
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` });
  const digest = (secret: string, encoding: "hex" | "base64", algorithm = "sha256") =>
    createHmac(algorithm, secret).update(rawBody).digest(encoding);

  it("BASIC: user and password", () => {
    const security: InfobipSecurity = { type: "BASIC", user: "portage", secret: "hush" };
    expect(check(security, basic("portage:hush"))).toBe(true);
    for (const wrong of [basic("portage:other"), basic("other:hush"), {}, { "x-proof": "hush" }])
      expect(check(security, wrong)).toBe(false);
  });

  it("HMAC: of the raw body, in the header that was agreed on, in hex or Base64", () => {
    const security: InfobipSecurity = { type: "HMAC", secret: "hush", algorithm: "HMAC_SHA_256" };
    expect(check(security, { "x-proof": digest("hush", "hex") })).toBe(true);
    expect(check(security, { "x-proof": `sha256=${digest("hush", "hex").toUpperCase()}` })).toBe(true);
    expect(check(security, { "x-proof": digest("hush", "base64") })).toBe(true);
    for (const wrong of [digest("other", "hex"), digest("hush", "hex", "sha512"), "", "hush"])
      expect(check(security, { "x-proof": wrong })).toBe(false);
    expect(check(security, { "x-other": digest("hush", "hex") })).toBe(false);
  });

  it("a secret header", () => {
    const security: InfobipSecurity = { type: "HEADER", header: "x-portage", secret: "hush" };
    expect(check(security, { "x-portage": "hush" })).toBe(true);
    expect(check(security, { "x-portage": "hus" })).toBe(false);
    expect(check(security, {})).toBe(false);
  });

  it("an empty secret proves nothing", () => {
    expect(check({ type: "HEADER", header: "x-portage", secret: "" }, { "x-portage": "" })).toBe(false);
    expect(check({ type: "BASIC", user: "portage", secret: "" }, basic("portage:"))).toBe(false);
  });
});
