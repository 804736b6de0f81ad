import type { Prisma } from "@/lib/db";
import { groupsOf } from "@/lib/domain/handover/numbers";
import { bandwidthLimits } from "@/lib/domain/bandwidth";
import { infobipCampaignName, infobipLimits } from "@/lib/domain/infobip";
import type { HandoverOperationKind } from "@/lib/domain/operation";
import type { HandoverRow } from "./row";

/** What a step sends next for one campaign; null when nothing is left of it. */
type NextWrite = (row: HandoverRow) => Prisma.InputJsonObject | null;

const numbersOf = (numbers: readonly { number: string }[]): string[] => numbers.map(({ number }) => number);

const group = (numbers: readonly { number: string }[], size: number): string[] | null => {
  const [first] = groupsOf(numbersOf(numbers), size);
  return first ?? null;
};

type Ordered = { groups: { campaignId: string; nnid: string | null; numbers: string[] }[] };

/** Numbers that are in no order yet, or were refused in one. */
const toOrder = ({ numbers }: HandoverRow) =>
  numbers.filter(({ orderId, linkedAt }) => orderId === null && linkedAt === null);

const groupsFor = (row: HandoverRow, numbers: HandoverRow["numbers"]): Ordered["groups"] => {
  const nnids = [...new Set(numbers.map(({ nnid }) => nnid))];
  return nnids.map((nnid) => ({
    campaignId: row.campaignId,
    nnid: nnid ?? row.handover.nnid,
    numbers: numbersOf(numbers.filter((each) => each.nnid === nnid)),
  }));
};

/**
 * Campaigns share an order as long as all their numbers fit in it. One that has more than fit fills orders of its own, one
 * after the other: this is the first that it still needs.
 */
export const ordersOf = (rows: readonly HandoverRow[]): { rows: HandoverRow[]; args: Ordered }[] => {
  const orders: { rows: HandoverRow[]; args: Ordered; count: number }[] = [];
  for (const row of rows) {
    const numbers = toOrder(row).slice(0, bandwidthLimits.numbersPerOrder);
    if (numbers.length === 0) continue;
    const last = orders.at(-1);
    const order =
      last !== undefined && last.count + numbers.length <= bandwidthLimits.numbersPerOrder
        ? last
        : { rows: [], args: { groups: [] }, count: 0 };
    if (order !== last) orders.push(order);
    order.rows.push(row);
    order.args.groups.push(...groupsFor(row, numbers));
    order.count += numbers.length;
  }
  return orders;
};

const single: Record<Exclude<HandoverOperationKind, "linkNumbers">, NextWrite> = {
  importNumbers: ({ numbers }) => {
    const next = group(
      numbers.filter(({ importedAt }) => importedAt === null),
      infobipLimits.numbersPerRequest,
    );
    return next === null ? null : { numbers: next };
  },
  migrateCampaign: ({ campaignId, poolId, numbers }) => ({
    name: infobipCampaignName(campaignId),
    numberPoolId: poolId,
    numbers: numbersOf(numbers.slice(0, infobipLimits.numbersPerRequest)),
  }),
  addNumbers: ({ externalId, numbers }) => {
    const rest = numbers.slice(infobipLimits.numbersPerRequest).filter(({ addedAt }) => addedAt === null);
    const next = group(rest, infobipLimits.numbersPerAddition);
    return next === null ? null : { externalId: externalId ?? "", numbers: next };
  },
  importCampaign: () => ({}),
};

/** What a step sends next for these campaigns, each with those that it is for; nothing for one of which nothing is left. */
export const nextWrites = (
  kind: HandoverOperationKind,
  rows: readonly HandoverRow[],
): { rows: readonly HandoverRow[]; args: Prisma.InputJsonObject }[] =>
  kind === "linkNumbers"
    ? ordersOf(rows)
    : rows.flatMap((row) => {
        const args = single[kind](row);
        return args === null ? [] : [{ rows: [row], args }];
      });

/** Where a carried-out write is noted at each of its numbers. */
export const notedAt: Partial<Record<HandoverOperationKind, "importedAt" | "addedAt">> = {
  importNumbers: "importedAt",
  addNumbers: "addedAt",
};

/** Several of these may be needed before a step is done: each notes its numbers, here or by itself. */
const inGroups: readonly string[] = ["importNumbers", "addNumbers", "linkNumbers"];

export const comesInGroups = (kind: string): boolean => inGroups.includes(kind);
