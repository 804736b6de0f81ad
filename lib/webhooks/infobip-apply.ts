import { db, inTransaction } from "@/lib/db";
import { markInfobipCampaignDue } from "@/lib/mirror/infobip-campaigns";

/** So many in one transaction: a delivery may hold 2,000. */
const atOnce = 200;

/**
 * Level-triggered, as with TCR: an event says that a campaign at Infobip may have changed, so it is read again. Marking
 * it asks nothing of Infobip, so an outage there holds up no event; the reading waits in the campaign's own row.
 */
export const applyInfobipEvents = async (accountId: string, isStopping: () => boolean): Promise<void> => {
  while (!isStopping()) {
    const events = await db().webhookEvent.findMany({
      where: { accountId, sender: "INFOBIP", status: "RECEIVED" },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    if (events.length === 0) return;
    const newest = new Map(
      events.flatMap(({ id, externalId, campaignId }) =>
        externalId === null ? [] : [[externalId, { id: externalId, campaignId, eventId: id }] as const],
      ),
    );
    await inTransaction(async (tx) => {
      // In one order, so that two workers wait for each other instead of deadlocking.
      for (const [, campaign] of [...newest].sort(([a], [b]) => a.localeCompare(b)))
        await markInfobipCampaignDue(tx, accountId, campaign);
      await tx.webhookEvent.updateMany({
        where: { id: { in: events.map(({ id }) => id) }, status: "RECEIVED" },
        data: { status: "APPLIED", appliedAt: new Date() },
      });
    });
  }
};
