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

/** Of a campaign, the numbers that such a write has still to deal with, those that were refused among them. */
const outstanding: Record<"importNumbers" | "addNumbers", (row: HandoverRow) => HandoverRow["numbers"]> = {
  importNumbers: ({ numbers }) => numbers.filter(({ importedAt }) => importedAt === null),
  addNumbers: ({ numbers }) =>
    numbers.slice(infobipLimits.numbersPerRequest).filter(({ addedAt }) => addedAt === null),
};

/** What goes out next: a number that was refused holds up none of the others, and waits for a person. */
const nextGroup = (kind: keyof typeof outstanding, row: HandoverRow, size: number): string[] | null =>
  group(
    outstanding[kind](row).filter(({ problem }) => problem === null),
    size,
  );

const single: Record<Exclude<HandoverOperationKind, "linkNumbers">, NextWrite> = {
  importNumbers: (row) => {
    const next = nextGroup("importNumbers", row, infobipLimits.numbersPerRequest);
    return next === null ? null : { numbers: next };
  },
  migrateCampaign: ({ campaignId, poolId, numbers }) => ({
    name: infobipCampaignName(campaignId),
    numberPoolId: poolId,
    numbers: numbersOf(numbers.slice(0, infobipLimits.numbersPerRequest)),
  }),
  addNumbers: (row) => {
    const next = nextGroup("addNumbers", row, infobipLimits.numbersPerAddition);
    return next === null ? null : { externalId: row.externalId ?? "", numbers: next };
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

const isCounted = (kind: string): kind is keyof typeof outstanding => Object.hasOwn(outstanding, kind);

/** What is left of such a write for a campaign; nothing where the write has no numbers of its own. */
export const leftOf = (kind: string, row: HandoverRow): string[] =>
  isCounted(kind) ? numbersOf(outstanding[kind](row)) : [];

/** What was said of each number that such a write was refused for. */
export const refusedOf = (kind: string, row: HandoverRow): { number: string; problem: string }[] =>
  isCounted(kind)
    ? outstanding[kind](row).flatMap(({ number, problem }) => (problem === null ? [] : [{ number, problem }]))
    : [];
