import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";

/** Signed is the registered address, directly followed by the canonical form (RFC 8785) of the body. */
export function signature({ secret, url, body }: { secret: string; url: string; body: unknown }): string {
  return createHmac("sha1", secret)
    .update(url + (canonicalize(body) ?? ""))
    .digest("base64");
}
