import { createHmac, timingSafeEqual } from "node:crypto";
import type { InfobipSecurity } from "./types";

const same = (given: string | null, expected: string): boolean => {
  const [left, right] = [Buffer.from(given ?? ""), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const hashes: ReadonlyMap<string, string> = new Map([
  ["HMAC_SHA_256", "sha256"],
  ["HMAC_SHA_384", "sha384"],
  ["HMAC_SHA_512", "sha512"],
]);

/** The header and the encoding are not public: hex and Base64 are both taken, with or without the algorithm's name. */
const isSigned = (given: string | null, rawBody: string, secret: string, algorithm: string): boolean => {
  const digest = createHmac(hashes.get(algorithm) ?? "sha256", secret)
    .update(rawBody, "utf8")
    .digest();
  const value = (given ?? "").trim().replace(/^sha\d+=/i, "");
  return same(value.toLowerCase(), digest.toString("hex")) || same(value, digest.toString("base64"));
};

/** Whether a delivery proves, in the way that was agreed on, that it is Infobip's. An empty secret proves nothing. */
export const isInfobips = ({
  security,
  header,
  headers,
  rawBody,
}: {
  security: InfobipSecurity;
  /** Of HMAC: where the signature is. */
  header: string;
  headers: { get: (name: string) => string | null };
  rawBody: string;
}): boolean => {
  if (security.secret === "") return false;
  switch (security.type) {
    case "BASIC": {
      const expected = Buffer.from(`${security.user}:${security.secret}`).toString("base64");
      return same(headers.get("authorization"), `Basic ${expected}`);
    }
    case "HMAC":
      return isSigned(headers.get(header), rawBody, security.secret, security.algorithm);
    case "HEADER":
      return same(headers.get(security.header), security.secret);
  }
};
