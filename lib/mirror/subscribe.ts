import type { Account } from "@/lib/db/generated/client";
import { eventCategories, offeredCategories } from "@/lib/domain/event-categories";
import type { TcrClient } from "@/lib/registries/tcr/client";
import type { TcrSubscription } from "@/lib/registries/tcr/types";
import { webhookUrl } from "./webhook-url";

/**
 * Sees to it that the registry sends the wanted events of this account here, and no others. Not an operation of the
 * ledger: it is the same however often it is sent, and what counts is what a reading afterwards shows. A subscription
 * that leads elsewhere is taken over when it is wanted, and left alone when it is not.
 */
export const ensureSubscribed = async (client: TcrClient, account: Account): Promise<TcrSubscription[]> => {
  const url = webhookUrl("tcr", account.id);
  const offered = offeredCategories(account.kind);
  const current = await client.listWebhookSubscriptions();
  let changed = false;
  for (const eventCategory of eventCategories.filter((each) => offered.includes(each))) {
    const existing = current.find((each) => each.eventCategory === eventCategory)?.webhookEndpoint;
    const wanted = account.webhookCategories.includes(eventCategory);
    if (wanted ? existing === url : existing !== url) continue;
    changed = true;
    if (existing !== undefined) await client.deleteWebhookSubscription(eventCategory);
    if (wanted) await client.putWebhookSubscription({ eventCategory, webhookEndpoint: url });
  }
  return changed ? client.listWebhookSubscriptions() : current;
};
