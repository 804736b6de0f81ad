import { db, inTransaction, Prisma } from "@/lib/db";
import { log } from "@/lib/log";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { orderDueAfter, storeBandwidthOrder } from "./bandwidth-order-store";
import { bandwidthProblem } from "./bandwidth-problem";
import { pollLater } from "./bandwidth-store";
import { release, workDue } from "./claims";

const atOnce = 20;
const columns = { table: Prisma.sql`"BandwidthOrder"`, id: Prisma.sql`id`, due: Prisma.sql`"dueAt"` };

const isGone = (error: unknown): boolean => error instanceof BandwidthError && error.status === 404;

const readOne = async (connect: () => BandwidthClient, accountId: string, id: string): Promise<void> => {
  const key = { accountId_id: { accountId, id } };
  const before = await db().bandwidthOrder.findUnique({ where: key });
  if (before === null) return;
  try {
    const order = await connect().getOrder(id);
    await inTransaction(async (tx) => {
      await storeBandwidthOrder(tx, before, order);
      // What was told since is told of the next reading.
      await tx.bandwidthOrder.updateMany({
        where: { accountId, id, toldBy: before.toldBy },
        data: { toldBy: null },
      });
    });
    const dueAt = orderDueAfter(order.status, before.createdOn);
    await release(db(), columns, { accountId, id, dueAt });
  } catch (error) {
    log().warn({ id, err: String(error) }, "an order could not be read at Bandwidth");
    await db().bandwidthOrder.update({
      where: key,
      // What Bandwidth does not have is not asked for again; a notification may bring it back.
      data: { problem: bandwidthProblem(error), dueAt: isGone(error) ? null : pollLater() },
    });
  }
};

/** Reads orders until they have ended: their notifications are not sent again when one is lost (bandwidth.md 6). */
export const rereadBandwidthOrders = async (
  connect: () => BandwidthClient,
  accountId: string,
  isStopping: () => boolean,
): Promise<void> => {
  const work = async (held: Set<string>): Promise<void> => {
    for (const id of [...held]) {
      if (isStopping()) return;
      await readOne(connect, accountId, id);
      held.delete(id);
    }
  };
  await workDue(columns, { accountId, most: atOnce, isStopping, work });
};

/** Accounts with imported campaigns or orders to read. */
export const accountsWithBandwidthRereads = async (): Promise<string[]> => {
  const due = { dueAt: { lte: new Date() }, account: { bandwidth: { isNot: null } } };
  const of = { where: due, select: { accountId: true }, distinct: ["accountId" as const] };
  const rows = await Promise.all([db().bandwidthCampaign.findMany(of), db().bandwidthOrder.findMany(of)]);
  return rows.flat().map(({ accountId }) => accountId);
};
