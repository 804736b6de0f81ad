import type { Account } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { assertAllowedBaseUrl } from "@/lib/http/outbound-guard";
import { unseal } from "@/lib/auth/seal";
import { sleep, takeSlot } from "@/lib/operations/slots";
import { createTcrClient, type TcrClient } from "@/lib/registries/tcr/client";

/** The account's own client: every call waits for a slot of the account's budget first. */
export const connect = (account: Account, pace: "normal" | "background" = "normal"): TcrClient => {
  assertAllowedBaseUrl(account.baseUrl, account.environment);
  return createTcrClient({
    baseUrl: account.baseUrl,
    apiKey: unseal(account.apiKeySealed),
    secret: unseal(account.secretSealed),
    timeoutMs: env().TCR_TIMEOUT_MS,
    beforeCall: async (cls) => {
      await sleep(await takeSlot(account.id, cls));
      // A sweep leaves three quarters of the read budget to people (reliability.md 2).
      if (pace === "background") await sleep((env().TCR_READ_LIMIT.windowMs / env().TCR_READ_LIMIT.count) * 4);
    },
  });
};
