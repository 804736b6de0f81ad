import { unseal } from "@/lib/auth/seal";
import type { InfobipConnection } from "@/lib/db/generated/client";
import type { InfobipSecurity } from "@/lib/registries/infobip/types";

const user = "portage";
const algorithm = "HMAC_SHA_256";

/** How Infobip proves that an event is its own: what is asked of it when subscribing, and what is checked here. */
export const infobipSecurityOf = (
  connection: Pick<InfobipConnection, "webhookSecurity" | "webhookHeader" | "webhookSecretSealed">,
): InfobipSecurity => {
  const secret = unseal(connection.webhookSecretSealed);
  switch (connection.webhookSecurity) {
    case "HMAC":
      return { type: "HMAC", secret, algorithm };
    case "HEADER":
      return { type: "HEADER", header: connection.webhookHeader, secret };
    default:
      return { type: "BASIC", user, secret };
  }
};
