import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { connect } from "./connect";

export const webhookUrl = (accountId: string): string =>
  `${env().PORTAGE_WEBHOOK_URL ?? env().PORTAGE_URL}/api/webhooks/tcr/${accountId}`;

/** A DCA is offered neither brands nor companies; its secondary shares travel with the campaigns (tcr.md 14.2). */
const categories = { CSP: ["CAMPAIGN", "BRAND", "CSP"], DCA: ["CAMPAIGN"] };

/**
 * Sees to it that the registry sends this account's events here. Not an operation of the ledger: it is the same however
 * often it is sent, and what counts is what a reading afterwards shows.
 */
export const ensureSubscribed = async (account: Account): Promise<void> => {
  const url = webhookUrl(account.id);
  const client = connect(account);
  try {
    const current = await client.listWebhookSubscriptions();
    for (const eventCategory of categories[account.kind]) {
      const existing = current.find((each) => each.eventCategory === eventCategory);
      if (existing?.webhookEndpoint === url) continue;
      if (existing !== undefined) await client.deleteWebhookSubscription(eventCategory);
      await client.putWebhookSubscription({ eventCategory, webhookEndpoint: url });
    }
    await db().account.update({ where: { id: account.id }, data: { webhookUrl: url } });
  } catch (error) {
    log().warn({ account: account.id, err: String(error) }, "could not subscribe to events");
  }
};
