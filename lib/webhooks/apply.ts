import { db } from "@/lib/db";
import type { Account, WebhookEvent } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { rereadCampaign } from "@/lib/mirror/read-campaign";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { isOutage } from "@/lib/registries/tcr/errors";

/** An event that fails this often is parked and shown, and does not hold up those behind it. */
const maxTries = 5;

const finish = async (event: WebhookEvent, data: { status: string; problem?: string }): Promise<void> => {
  await db().webhookEvent.update({ where: { id: event.id }, data: { ...data, appliedAt: new Date() } });
};

/**
 * Level-triggered: an event says that something about a campaign may have changed, nothing more, so order, repetition
 * and lateness need no rules of their own. Its words feed the timeline only.
 */
const applyOne = async (client: TcrClient, account: Account, event: WebhookEvent): Promise<void> => {
  if (event.campaignId === null) {
    await finish(event, { status: "IGNORED" });
    return;
  }
  const { previouslyAccepted, id } = event;
  await rereadCampaign(client, account, event.campaignId, { eventId: id.toString(), previouslyAccepted });
  await finish(event, { status: "APPLIED" });
};

const next = (accountId: string): Promise<WebhookEvent | null> =>
  db().webhookEvent.findFirst({
    where: { accountId, sender: "TCR", status: "RECEIVED" },
    orderBy: { id: "asc" },
  });

const applying = new Set<string>();

/**
 * Applies an account's events in order. One applier an account in this process; a second process does no harm, for
 * applying is reading.
 */
export const applyEvents = async (
  client: TcrClient,
  account: Account,
  isStopping: () => boolean,
): Promise<void> => {
  if (applying.has(account.id)) return;
  applying.add(account.id);
  try {
    for (
      let event = await next(account.id);
      event !== null && !isStopping();
      event = await next(account.id)
    ) {
      if (event.dueAt > new Date()) return;
      try {
        await applyOne(client, account, event);
      } catch (error) {
        await failed(event, error);
        // During an outage the queue waits as a whole: order is kept and nothing is parked for it.
        if (isOutage(error)) return;
      }
    }
  } finally {
    applying.delete(account.id);
  }
};

const failed = async (event: WebhookEvent, error: unknown): Promise<void> => {
  log().warn({ event: event.id.toString(), err: String(error) }, "an event could not be applied");
  const tries = event.tries + (isOutage(error) ? 0 : 1);
  const waitMs = Math.min(60_000, 1_000 * 2 ** tries);
  await db().webhookEvent.update({
    where: { id: event.id },
    data:
      tries >= maxTries
        ? { status: "PARKED", tries, problem: "This event could not be applied." }
        : { tries, dueAt: new Date(Date.now() + waitMs) },
  });
};

export const accountsWithEvents = async (): Promise<string[]> => {
  const rows = await db().webhookEvent.findMany({
    where: { status: "RECEIVED", dueAt: { lte: new Date() } },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  return rows.map((row) => row.accountId);
};
