import type { Prisma, Tx } from "@/lib/db";
import type { BandwidthOrder as Row } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { isOrderEnded } from "@/lib/domain/bandwidth";
import { env } from "@/lib/env";
import { explainOrderNote } from "@/lib/registries/bandwidth/explain";
import type { BandwidthOrder, BandwidthOrderNote } from "@/lib/registries/bandwidth/types";
import { recordAudits } from "@/lib/services/audit/record";
import { toldBy } from "./told-by";

const firstPollMs = 3_000;

/** Soon after it was made often, then more and more seldom; without an end, for Bandwidth promises none (bandwidth.md 4.2). */
const pollAfter = (createdAt: Date, now: Date): Date => {
  const longest = env().BANDWIDTH_POLL_MS;
  const wait = Math.max(Math.min(firstPollMs, longest), (now.getTime() - createdAt.getTime()) / 2);
  return new Date(now.getTime() + Math.min(longest, wait));
};

export const orderDueAfter = (status: string, createdAt: Date | null, now = new Date()): Date | null =>
  isOrderEnded(status) ? null : pollAfter(createdAt ?? now, now);

const notesJson = (notes: BandwidthOrderNote[]): Prisma.InputJsonArray =>
  notes.map((note) => ({ ...note, ...explainOrderNote(note) }));

const columnsOf = ({ status, createdAt, errors, warnings }: BandwidthOrder) => ({
  status,
  ...(createdAt === null ? {} : { createdOn: createdAt }),
  errors: notesJson(errors),
  warnings: notesJson(warnings),
  readAt: new Date(),
  problem: null,
});

type Known = BandwidthOrder & { customerOrderId: string };

/** An order as the answer to ours, or the search after an unclear one, showed it; from then on it is read. */
export const rememberBandwidthOrder = async (tx: Tx, accountId: string, order: Known): Promise<void> => {
  const { id, customerOrderId, status } = order;
  const columns = { ...columnsOf(order), dueAt: orderDueAfter(status, order.createdAt) };
  await tx.bandwidthOrder.upsert({
    where: { accountId_id: { accountId, id } },
    create: { accountId, id, customerOrderId, createdOn: new Date(), ...columns },
    update: columns,
  });
};

/** Something told of it: it is read again at once, whatever was said. False: it is not one of ours. */
export const markBandwidthOrderDue = async (
  tx: Tx,
  accountId: string,
  { id, eventId }: { id: string; eventId: bigint },
): Promise<boolean> => {
  const { count } = await tx.bandwidthOrder.updateMany({
    where: { accountId, id },
    data: { dueAt: new Date(), toldBy: eventId },
  });
  return count > 0;
};

/** Once it has ended, what is on its campaigns is counted again. */
const countNumbersAgain = async (tx: Tx, accountId: string, campaignIds: string[]): Promise<void> => {
  await tx.bandwidthCampaign.updateMany({
    where: { accountId, campaignId: { in: campaignIds }, goneAt: null },
    data: { dueAt: new Date(), numbersReadAt: null },
  });
};

/** Keeps what was read of an order; a change of its state goes to the history of its campaigns, and lets them go on. */
export const storeBandwidthOrder = async (tx: Tx, before: Row, order: BandwidthOrder): Promise<void> => {
  const { accountId, id } = before;
  await tx.bandwidthOrder.update({ where: { accountId_id: { accountId, id } }, data: columnsOf(order) });
  if (before.status === order.status) return;
  const rows = await tx.handoverCampaign.findMany({
    where: { accountId, externalId: id },
    select: { campaignId: true },
    distinct: ["campaignId"],
    orderBy: { campaignId: "asc" },
  });
  const campaignIds = rows.map(({ campaignId }) => campaignId);
  await tx.handoverCampaign.updateMany({
    where: { accountId, externalId: id, state: "ACTIVE" },
    data: { dueAt: new Date() },
  });
  if (isOrderEnded(order.status)) await countNumbersAgain(tx, accountId, campaignIds);
  await recordAudits(
    tx,
    campaignIds.map((campaignId) => ({
      accountId,
      ...toldBy(before.toldBy, "Bandwidth"),
      action: "bandwidth.stage-changed",
      subject: { type: "campaign", id: campaignId },
      before: { bandwidthOrder: before.status, orderId: id },
      after: { bandwidthOrder: order.status, orderId: id },
    })),
  );
  for (const campaignId of campaignIds) await publish(tx, { accountId, kind: "campaign", campaignId });
};
