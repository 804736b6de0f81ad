import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";

/** How TCR signs an event: over the address that is registered for it and the body in canonical form. */
export const eventSignature = (secret: string, registeredUrl: string, event: unknown): string =>
  createHmac("sha1", secret)
    .update(`${registeredUrl}${canonicalize(event) ?? ""}`)
    .digest("base64");
