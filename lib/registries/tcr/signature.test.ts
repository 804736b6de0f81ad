import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifySignature } from "./signature";

const url = "https://portage.example/api/webhooks/tcr/acme?v=2";
const secret = "a secret";

const sign = (canonicalBody: string, { key = secret, to = url } = {}): string =>
  createHmac("sha1", key).update(`${to}${canonicalBody}`, "utf8").digest("base64");

const verify = (rawBody: string | Uint8Array, header: string | null | undefined, secrets = [secret]) =>
  verifySignature({ rawBody, registeredUrl: url, secrets, header });

const canonical = '{"campaignId":"CAAAAAA","eventType":"CAMPAIGN_SHARE_ADD"}';

describe("a signature is valid", () => {
  it("over the registered URL and the canonical body", () => {
    expect(verify(canonical, sign(canonical))).toBe("valid");
  });

  it("however the body was spaced and ordered on the way", () => {
    const sent = '{ "eventType" : "CAMPAIGN_SHARE_ADD",\n  "campaignId": "CAAAAAA" }';
    expect(verify(sent, sign(canonical))).toBe("valid");
  });

  it("for bytes as for text", () => {
    const body = '{"brandName":"Müller & Söhne 🙂"}';
    expect(verify(new TextEncoder().encode(body), sign(body))).toBe("valid");
  });

  it("with escapes and numbers in their shortest form", () => {
    expect(verify('{"a":"\\u00e9\\/","b":1.50,"c":1e2}', sign('{"a":"é/","b":1.5,"c":100}'))).toBe("valid");
  });

  it("with the last of a repeated key, as in the registry's own sample", () => {
    expect(verify('{"brandName":"first","brandName":"last"}', sign('{"brandName":"last"}'))).toBe("valid");
  });

  it("with the secret before the current one, for a while after a rotation", () => {
    expect(verify(canonical, sign(canonical, { key: "old" }), ["new", "old"])).toBe("valid");
  });

  it("with blanks around the header", () => {
    expect(verify(canonical, ` ${sign(canonical)} `)).toBe("valid");
  });

  it("for any JSON object that is canonical already", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
        ),
        (body) => {
          const sorted = Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
          expect(verify(JSON.stringify(body, null, 2), sign(JSON.stringify(sorted)))).toBe("valid");
        },
      ),
    );
  });
});

describe("a signature is invalid", () => {
  it.each([
    ["missing", undefined],
    ["null", null],
    ["empty", ""],
    ["no Base64", "&&&"],
    ["cut short", sign(canonical).slice(0, -2)],
    ["made with another secret", sign(canonical, { key: "other" })],
    ["made for another URL", sign(canonical, { to: "https://portage.example/api/webhooks/tcr/acme" })],
    ["made over another body", sign('{"campaignId":"CBBBBBB","eventType":"CAMPAIGN_SHARE_ADD"}')],
    ["given in hexadecimal", Buffer.from(sign(canonical), "base64").toString("hex")],
  ])("when it is %s", (_, header) => {
    expect(verify(canonical, header)).toBe("invalid");
  });

  it("without a secret to check it by", () => {
    expect(verify(canonical, sign(canonical), [])).toBe("invalid");
    expect(verify(canonical, sign(canonical, { key: "" }), [""])).toBe("invalid");
  });

  it("when one character of the body changed", () => {
    fc.assert(
      fc.property(fc.nat(canonical.length - 1), (position) => {
        const changed = `${canonical.slice(0, position)}#${canonical.slice(position + 1)}`;
        expect(verify(changed, sign(canonical))).not.toBe("valid");
      }),
    );
  });
});

describe("a body is unparsable", () => {
  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  it.each([
    ["it is empty", ""],
    ["it is no JSON", "campaignId=CAAAAAA"],
    ["it holds a number beyond all numbers", '{"a":1e999}'],
    ["it holds half a character", '{"a":"\\ud800"}'],
    ["it is nested deeper than 32", nested(33)],
    ["it is nested far deeper", nested(100_000)],
  ])("when %s", (_, body) => {
    expect(verify(body, sign(body))).toBe("unparsable");
  });

  it("when its bytes are no UTF-8", () => {
    expect(verify(new Uint8Array([0x7b, 0xff, 0x7d]), "x")).toBe("unparsable");
  });

  it("but not when brackets stand in a text, or the nesting is just allowed", () => {
    const brackets = `{"a":"${"[{".repeat(50)}\\""}`;
    expect(verify(brackets, sign(brackets))).toBe("valid");
    expect(verify(nested(32), sign(nested(32)))).toBe("valid");
  });
});
