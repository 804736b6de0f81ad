import { db, inTransaction } from "@/lib/db";
import { markBandwidthOrderDue } from "@/lib/mirror/bandwidth-order-store";

const atOnce = 200;

/**
 * Level-triggered, as with the others: a notification says that an order may have changed, so it is read again. Marking
 * it asks nothing of Bandwidth, so an outage there holds up no event. One about an order of somebody else's is kept.
 */
export const applyBandwidthEvents = async (accountId: string, isStopping: () => boolean): Promise<void> => {
  while (!isStopping()) {
    const events = await db().webhookEvent.findMany({
      where: { accountId, sender: "BANDWIDTH", status: "RECEIVED" },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    if (events.length === 0) return;
    const newest = new Map(events.map(({ id, externalId }) => [externalId ?? "", id]));
    await inTransaction(async (tx) => {
      // In one order, so that two workers wait for each other instead of deadlocking.
      for (const [orderId, eventId] of [...newest].sort(([a], [b]) => a.localeCompare(b))) {
        const isOurs = await markBandwidthOrderDue(tx, accountId, { id: orderId, eventId });
        const ids = events.filter(({ externalId }) => externalId === orderId).map(({ id }) => id);
        await tx.webhookEvent.updateMany({
          where: { id: { in: ids }, status: "RECEIVED" },
          data: { status: isOurs ? "APPLIED" : "IGNORED", appliedAt: new Date() },
        });
      }
    });
  }
};
