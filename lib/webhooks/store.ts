import { createHash } from "node:crypto";
import type { Prisma, Tx } from "@/lib/db";
import { publishAll } from "@/lib/db/live";
import { parseEvent } from "@/lib/registries/tcr/events";

export type Delivery = {
  accountId: string;
  rawBody: string;
  signature: string | null;
  headers: Record<string, string>;
  address: string | null;
};

export type StoredVerdict = "VALID" | "QUARANTINED" | "UNPARSABLE";
export type Judged = { delivery: Delivery; verdict: StoredVerdict };
type Row = Prisma.WebhookEventCreateManyInput & { campaignId: string | null };
type Earlier = { id: bigint; hash: string };

/** A text cannot hold a null character, and an event that cannot be stored would hold up its account's queue. */
const storable = (text: string): string => text.replaceAll("\0", "\uFFFD");
const storableOrNull = (text: string | null | undefined): string | null =>
  text == null ? null : storable(text);

const rowOf = ({ delivery, verdict }: Judged): Row => {
  const { accountId, rawBody, headers } = delivery;
  const event = parseEvent(rawBody);
  return {
    accountId,
    rawBody: storable(rawBody),
    headers,
    hash: createHash("sha256").update(rawBody).digest("hex"),
    verdict,
    eventType: storableOrNull(event?.eventType),
    campaignId: storableOrNull(event?.campaignId),
    cnpMigration: event?.cnpMigration ?? false,
    previouslyAccepted: event?.eventType.endsWith("SHARE_ADD") === true ? event.previouslyAccepted : null,
    description: storableOrNull(event?.description),
    status: verdict === "VALID" ? "RECEIVED" : verdict,
  };
};

const keyOf = ({ accountId, campaignId }: Pick<Row, "accountId" | "campaignId">): string =>
  `${accountId} ${campaignId ?? ""}`;

type Newest = Earlier & { accountId: string; campaignId: string | null };

/** The newest event of each campaign that these are about; of each account for those about none. */
const newestBefore = async (tx: Tx, rows: Row[]): Promise<Map<string, Earlier>> => {
  const about = rows.filter(({ campaignId }) => campaignId !== null);
  const others = new Set(rows.filter(({ campaignId }) => campaignId === null).map((row) => row.accountId));
  const newest = await tx.$queryRaw<Newest[]>`
    select distinct on (k."accountId", k."campaignId") k."accountId", k."campaignId", e.id, e.hash
    from unnest(${about.map((row) => row.accountId)}::text[], ${about.map((row) => row.campaignId)}::text[])
      as k("accountId", "campaignId")
    cross join lateral (
      select id, hash from "WebhookEvent" w
      where w."accountId" = k."accountId" and w."campaignId" = k."campaignId"
      order by id desc limit 1) e`;
  for (const accountId of others) {
    const found = await tx.webhookEvent.findFirst({
      where: { accountId, campaignId: null },
      orderBy: { id: "desc" },
      select: { id: true, hash: true },
    });
    if (found !== null) newest.push({ accountId, campaignId: null, ...found });
  }
  return new Map(newest.map((each) => [keyOf(each), each]));
};

/** There is no event id: equal bytes with nothing in between are probably a repetition, and are kept. */
const markRepetitions = async (
  tx: Tx,
  rows: Row[],
  ids: bigint[],
  newest: Map<string, Earlier>,
): Promise<void> => {
  for (const [index, row] of rows.entries()) {
    const id = ids[index] ?? 0n;
    const before = newest.get(keyOf(row));
    newest.set(keyOf(row), { id, hash: row.hash });
    if (before?.hash === row.hash)
      await tx.webhookEvent.update({ where: { id }, data: { duplicateOf: before.id } });
  }
};

/** Stores deliveries in their order, and tells open screens. Answers their ids. */
export const store = async (tx: Tx, judged: Judged[]): Promise<bigint[]> => {
  const rows = judged.map(rowOf);
  const newest = await newestBefore(tx, rows);
  const created = await tx.webhookEvent.createManyAndReturn({ data: rows, select: { id: true } });
  const ids = created.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  await markRepetitions(tx, rows, ids, newest);
  const accountIds = [...new Set(rows.map((row) => row.accountId))];
  await tx.account.updateMany({ where: { id: { in: accountIds } }, data: { lastEventAt: new Date() } });
  await publishAll(
    tx,
    [...new Map(rows.map((row) => [keyOf(row), row])).values()].map(({ accountId, campaignId }) => ({
      accountId,
      kind: "event" as const,
      ...(campaignId === null ? {} : { campaignId }),
    })),
  );
  return ids;
};
