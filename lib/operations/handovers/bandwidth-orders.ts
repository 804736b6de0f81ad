import { z } from "zod";
import type { Tx } from "@/lib/db";
import type { BandwidthOrder, HandoverNumber } from "@/lib/db/generated/client";
import { isOrderEnded } from "@/lib/domain/bandwidth";
import type { HandoverRow } from "./row";

/** What an order says of numbers, as the mirror keeps it, with ten digits each; what names none is about all of them. */
const errors = z.array(z.object({ sentence: z.string(), numbers: z.array(z.string()) }));

export type Refused = { number: string; sentence: string };

/** Which of these numbers the order did not put on, and why; nothing before it has ended. */
export const refusedIn = (
  order: Pick<BandwidthOrder, "id" | "status" | "errors">,
  numbers: readonly Pick<HandoverNumber, "number" | "orderId">[],
): Refused[] => {
  if (!isOrderEnded(order.status)) return [];
  const mine = numbers.filter(({ orderId }) => orderId === order.id);
  const said = errors.parse(order.errors);
  return mine.flatMap(({ number }) => {
    const about =
      said.find((each) => each.numbers.includes(number.slice(1))) ??
      (order.status === "FAILED" ? said.find((each) => each.numbers.length === 0) : undefined);
    if (about === undefined && order.status !== "FAILED") return [];
    return [{ number, sentence: about?.sentence ?? "Bandwidth refused it and gave no reason." }];
  });
};

/**
 * Keeps at each number what its ended order says: on the campaign, or refused with the reason and free for another order.
 * The order that is still open changes nothing.
 */
export const settleNumbers = async (
  tx: Tx,
  { accountId, id, numbers }: Pick<HandoverRow, "accountId" | "id" | "numbers">,
  now: Date,
): Promise<void> => {
  const orderIds = [
    ...new Set(numbers.flatMap(({ orderId, linkedAt }) => (linkedAt === null ? (orderId ?? []) : []))),
  ];
  const orders = await tx.bandwidthOrder.findMany({ where: { accountId, id: { in: orderIds } } });
  for (const order of orders) {
    if (!isOrderEnded(order.status)) continue;
    const refused = refusedIn(order, numbers);
    await tx.handoverNumber.updateMany({
      where: {
        rowId: id,
        orderId: order.id,
        linkedAt: null,
        number: { notIn: refused.map(({ number }) => number) },
      },
      data: { linkedAt: now, problem: null },
    });
    for (const { number, sentence } of refused)
      await tx.handoverNumber.updateMany({
        where: { rowId: id, number, orderId: order.id },
        data: { orderId: null, problem: sentence },
      });
  }
};
