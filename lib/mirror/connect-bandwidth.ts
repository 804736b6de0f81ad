import { unseal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account, BandwidthConnection } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { assertAllowedBaseUrl } from "@/lib/http/outbound-guard";
import { pushWindowOn, sleep, takeSlot } from "@/lib/operations/slots";
import { type BandwidthClient, createBandwidthClient } from "@/lib/registries/bandwidth/client";
import { basicSource, oauthSource, type TokenSource } from "@/lib/registries/bandwidth/token";

/** On Bandwidth's own hosts at the root; below the sandbox's prefix there. */
const tokenUrlOf = ({ baseUrl, tokenUrl }: BandwidthConnection): string =>
  tokenUrl ?? `${baseUrl.replace(/\/+$/, "").replace(/\/api$/, "")}/api/v1/oauth2/token`;

/** A token serves all of this process that work for the account, until its connection is another one. */
const sources = new Map<string, { of: string; source: TokenSource }>();

const newSource = (connection: BandwidthConnection): TokenSource => {
  const credentials = { user: connection.clientId, secret: unseal(connection.secretSealed) };
  return connection.authKind === "BASIC"
    ? basicSource(credentials)
    : oauthSource({ ...credentials, tokenUrl: tokenUrlOf(connection), timeoutMs: env().TCR_TIMEOUT_MS });
};

const sourceOf = (connection: BandwidthConnection): TokenSource => {
  const { accountId, authKind, clientId, secretSealed } = connection;
  const of = JSON.stringify([tokenUrlOf(connection), authKind, clientId, secretSealed]);
  const known = sources.get(accountId);
  if (known?.of === of) return known.source;
  const source = newSource(connection);
  sources.set(accountId, { of, source });
  return source;
};

export const bandwidthClientOf = (account: Account, connection: BandwidthConnection): BandwidthClient => {
  const { baseUrl, tokenUrl, bandwidthAccountId } = connection;
  for (const url of [baseUrl, tokenUrl])
    if (url !== null) assertAllowedBaseUrl(url, account.environment, "bandwidth");
  return createBandwidthClient({
    baseUrl,
    bandwidthAccountId,
    tokens: sourceOf(connection),
    timeoutMs: env().TCR_TIMEOUT_MS,
    beforeCall: async (lane) => {
      await sleep(await takeSlot(account.id, `bandwidth-${lane}`));
    },
    onRateLimited: (lane, pauseMs) => pushWindowOn(account.id, `bandwidth-${lane}`, pauseMs),
  });
};

/** The account's client for Bandwidth, each call within the limit of its lane; null when it has no connection. */
export const connectBandwidth = async (account: Account): Promise<BandwidthClient | null> => {
  const connection = await db().bandwidthConnection.findUnique({ where: { accountId: account.id } });
  return connection === null ? null : bandwidthClientOf(account, connection);
};
