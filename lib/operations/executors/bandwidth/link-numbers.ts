import { z } from "zod";
import { db, inTransaction } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { rememberBandwidthOrder } from "@/lib/mirror/bandwidth-order-store";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { explainBandwidth } from "@/lib/registries/bandwidth/explain";
import type { BandwidthOrder } from "@/lib/registries/bandwidth/types";
import type { Executor } from "../executor";
import { absentOrNotYet } from "../since";

/** POST /tnoptions: an order that puts numbers on campaigns, those of several hand-overs' campaigns in one. */
const linkArgs = z.object({
  groups: z.array(
    z.object({ campaignId: z.string(), nnid: z.string().nullable(), numbers: z.array(z.string()) }),
  ),
});

/** Portage keeps the country code, Bandwidth takes ten digits. */
const withoutCountry = (number: string): string => number.replace(/^1(?=\d{10}$)/, "");

/** The same however often it is sent: by it an order whose answer was lost is found. At most 40 characters. */
export const customerOrderIdOf = ({ id }: Pick<Operation, "id">): string =>
  `portage-${id.replaceAll("-", "")}`;

/** Kept at once, with the numbers that it is about: from now on it is read until it has ended. */
const remember = (operation: Operation, order: BandwidthOrder): Promise<void> =>
  inTransaction(async (tx) => {
    const { groups } = linkArgs.parse(operation.args);
    const { id: operationId, accountId } = operation;
    await rememberBandwidthOrder(tx, accountId, { ...order, customerOrderId: customerOrderIdOf(operation) });
    for (const { campaignId, numbers } of groups)
      await tx.handoverNumber.updateMany({
        where: { number: { in: numbers }, campaign: { operationId, campaignId } },
        data: { orderId: order.id, problem: null },
      });
    await tx.handoverCampaign.updateMany({ where: { operationId }, data: { externalId: order.id } });
  });

/** Orders of this operation that Bandwidth shows; the newest counts. */
const find = async (client: BandwidthClient, operation: Operation): Promise<BandwidthOrder | null> => {
  const found = await client.findOrders(customerOrderIdOf(operation));
  const newestFirst = found.sort((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0));
  return newestFirst[0] ?? null;
};

/** Format codes name the number that they are about (bandwidth.md 5). */
const keepRefusedNumbers = async ({ id, args }: Operation, error: unknown): Promise<void> => {
  if (!(error instanceof BandwidthError) || error.kind !== "refused" || error.text === null) return;
  const said = error.text.replace(/(?<=\d)[-. ](?=\d)/g, "");
  const named = linkArgs
    .parse(args)
    .groups.flatMap(({ numbers }) => numbers)
    .filter((number) => said.includes(withoutCountry(number)));
  await db().handoverNumber.updateMany({
    where: { number: { in: named }, campaign: { operationId: id } },
    data: { problem: explainBandwidth(error).sentence },
  });
};

export const linkNumbers: Executor<BandwidthClient> = {
  kind: "linkNumbers",
  describe: () => "POST /tnoptions",
  send: async (client, operation) => {
    const { groups } = linkArgs.parse(operation.args);
    try {
      const order = await client.createOrder({
        customerOrderId: customerOrderIdOf(operation),
        groups: groups.map((group) => ({ ...group, numbers: group.numbers.map(withoutCountry) })),
      });
      await remember(operation, order);
    } catch (error) {
      await keepRefusedNumbers(operation, error);
      throw error;
    }
  },
  effect: async (client, operation) => {
    const there = await find(client, operation);
    if (there === null) return absentOrNotYet(operation);
    await remember(operation, there);
    return { seen: "visible" };
  },
};
