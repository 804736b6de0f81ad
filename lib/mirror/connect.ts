import { unseal } from "@/lib/auth/seal";
import type { Account } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { assertAllowedBaseUrl } from "@/lib/http/outbound-guard";
import { request, type Request } from "@/lib/http/request";
import { pushWindowOn, sleep, takeSlot } from "@/lib/operations/slots";
import { createTcrClient, type TcrClient } from "@/lib/registries/tcr/client";

/** How often a read that met the registry's limit is sent again before its caller hears of it. */
const maxRereads = 6;

/**
 * The limit is the account's, and other systems may use it too (tcr.md 1.3). A read that met it waits a window and goes
 * again: that is safe for a read, and its caller has nothing better to do. A write goes back to the ledger instead.
 */
const patientReads =
  (accountId: string): Request =>
  async (call) => {
    for (let tries = 1; ; tries += 1) {
      const response = await request(call);
      if (response.status !== 429 || call.method !== "GET" || tries > maxRereads) return response;
      await pushWindowOn(accountId, "read");
      await sleep(await takeSlot(accountId, "read"));
    }
  };

type Manner = {
  /** A sweep leaves three quarters of the read budget to people (reliability.md 2). */
  pace?: "background";
  /** The ledger takes the slot of a write before it claims one, so that a click can overtake until then. */
  writesHaveSlots?: true;
};

/** The account's own client: every call waits for a slot of the account's budget first. */
export const connect = (account: Account, { pace, writesHaveSlots }: Manner = {}): TcrClient => {
  assertAllowedBaseUrl(account.baseUrl, account.environment);
  return createTcrClient({
    baseUrl: account.baseUrl,
    apiKey: unseal(account.apiKeySealed),
    secret: unseal(account.secretSealed),
    timeoutMs: env().TCR_TIMEOUT_MS,
    request: patientReads(account.id),
    beforeCall: async (cls) => {
      if (cls === "write" && writesHaveSlots) return;
      await sleep(await takeSlot(account.id, cls));
      if (pace === "background")
        await sleep((env().TCR_READ_LIMIT.windowMs / env().TCR_READ_LIMIT.count) * 4);
    },
  });
};
