import { unseal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account, InfobipConnection } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { assertAllowedBaseUrl } from "@/lib/http/outbound-guard";
import { pushWindowOn, sleep, takeSlot } from "@/lib/operations/slots";
import { createInfobipClient, type InfobipClient } from "@/lib/registries/infobip/client";

export const infobipClientOf = (account: Account, connection: InfobipConnection): InfobipClient => {
  const { baseUrl, importBaseUrl, apiKeySealed } = connection;
  for (const url of [baseUrl, importBaseUrl])
    if (url !== null) assertAllowedBaseUrl(url, account.environment, "infobip");
  return createInfobipClient({
    baseUrl,
    importBaseUrl,
    apiKey: unseal(apiKeySealed),
    timeoutMs: env().TCR_TIMEOUT_MS,
    beforeCall: async (lane) => {
      await sleep(await takeSlot(account.id, `infobip-${lane}`));
    },
    onRateLimited: (lane) => pushWindowOn(account.id, `infobip-${lane}`),
  });
};

/** The account's client for Infobip, each call within the limit of its lane; null when it has no connection. */
export const connectInfobip = async (account: Account): Promise<InfobipClient | null> => {
  const connection = await db().infobipConnection.findUnique({ where: { accountId: account.id } });
  return connection === null ? null : infobipClientOf(account, connection);
};
