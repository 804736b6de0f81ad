import type { BandwidthConnection } from "@/lib/db/generated/client";
import { unseal } from "@/lib/auth/seal";
import { log } from "@/lib/log";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { bandwidthTopics, messagingLost } from "@/lib/registries/bandwidth/events";
import type { BandwidthSubscription } from "@/lib/registries/bandwidth/types";
import { webhookUrl } from "./webhook-url";

/** Where Bandwidth sends what, as read back. */
export type BandwidthNotices = { url: string; topics: string[] };

/** Also from before Portage had another address. */
const isOurs =
  (accountId: string) =>
  ({ url }: BandwidthSubscription): boolean =>
    url !== null && url.endsWith(new URL(webhookUrl("bandwidth", accountId)).pathname);

/** What only warns may be missing: not every account may subscribe to it. */
const unlessOptional = (topic: string, error: unknown): void => {
  if (topic !== messagingLost || !(error instanceof BandwidthError) || error.kind !== "refused") throw error;
  log().warn({ topic, err: error.message }, "Bandwidth does not tell of numbers that others take over");
};

/**
 * Sees to it that Bandwidth sends notifications here. Not an operation of the ledger: it is the same however often it is
 * done. Passwords are not shown, so a connection that was just saved (nothing read yet) always sends its own.
 */
export const ensureBandwidthSubscribed = async (
  client: BandwidthClient,
  { accountId, callbackSecretSealed, subscription }: BandwidthConnection,
): Promise<BandwidthNotices> => {
  const url = webhookUrl("bandwidth", accountId);
  const ours = (await client.listSubscriptions()).filter(isOurs(accountId));
  let changed = false;
  for (const topic of bandwidthTopics) {
    const [first, ...others] = ours.filter((each) => each.topic === topic);
    for (const { id } of others) await client.deleteSubscription(id);
    if (first?.url === url && subscription !== null) continue;
    changed = true;
    const wanted = { topic, url, user: accountId, secret: unseal(callbackSecretSealed) };
    try {
      await (first === undefined
        ? client.createSubscription(wanted)
        : client.replaceSubscription(first.id, wanted));
    } catch (error) {
      unlessOptional(topic, error);
    }
  }
  const now = changed ? (await client.listSubscriptions()).filter(isOurs(accountId)) : ours;
  return { url, topics: now.filter((each) => each.url === url).map(({ topic }) => topic) };
};
