import { createHash } from "node:crypto";
import { db, inTransaction, type Prisma } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { type InfobipEvent, parseInfobipDelivery } from "@/lib/registries/infobip/events";
import { isInfobips } from "@/lib/registries/infobip/signature";
import { infobipSecurityOf } from "./infobip-security";
import { refusedDeliveries } from "./receive";

/** Infobip puts up to 2,000 events into one delivery. */
export const maxInfobipBytes = 8 * 1024 * 1024;

export type InfobipDelivery = {
  accountId: string;
  rawBody: string;
  headers: { get: (name: string) => string | null };
  /** Those that are kept. */
  kept: Record<string, string>;
};

type NewEvent = Prisma.WebhookEventCreateManyInput;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** TCR's ids of the campaigns by Infobip's, as far as they are known here. */
const knownCampaigns = async (accountId: string, events: InfobipEvent[]) => {
  const ids = events.flatMap(({ infobipId }) => (infobipId === null ? [] : [infobipId]));
  const rows = await db().infobipCampaign.findMany({ where: { accountId, id: { in: ids } } });
  return new Map(rows.map(({ id, campaignId }) => [id, campaignId]));
};

const earlier = async (accountId: string, events: InfobipEvent[]) => {
  const hashes = events.map(({ identity }) => hashOf(identity));
  const rows = await db().webhookEvent.findMany({
    where: { accountId, sender: "INFOBIP", hash: { in: hashes } },
    orderBy: { id: "asc" },
    select: { id: true, hash: true },
  });
  return new Map(rows.map(({ hash, id }) => [hash, id]));
};

const rowsOf = async (delivery: InfobipDelivery, events: InfobipEvent[]): Promise<NewEvent[]> => {
  const { accountId, rawBody, kept } = delivery;
  const [campaigns, repeated] = await Promise.all([
    knownCampaigns(accountId, events),
    earlier(accountId, events),
  ]);
  return events.map(({ eventType, infobipId, tcrId, description, identity, raw }) => ({
    accountId,
    sender: "INFOBIP",
    // The text as it came where it is about one event; of many each has its own part.
    rawBody: events.length === 1 ? rawBody : raw,
    headers: kept,
    hash: hashOf(identity),
    verdict: "VALID",
    eventType,
    externalId: infobipId,
    campaignId: (infobipId === null ? null : campaigns.get(infobipId)) ?? tcrId,
    cnpMigration: true,
    description,
    duplicateOf: repeated.get(hashOf(identity)) ?? null,
    status: infobipId === null ? "IGNORED" : "RECEIVED",
  }));
};

/** A delivery without a readable event is kept whole, so that somebody can look at it. */
const unreadable = ({ accountId, rawBody, kept }: InfobipDelivery, isEmpty: boolean): NewEvent => ({
  accountId,
  sender: "INFOBIP",
  rawBody,
  headers: kept,
  hash: hashOf(rawBody),
  verdict: isEmpty ? "VALID" : "UNPARSABLE",
  status: isEmpty ? "IGNORED" : "UNPARSABLE",
});

/**
 * Verifies, stores, and says which HTTP status to answer with; works on nothing. Never 2xx for what is not stored.
 * Infobip names no addresses that it sends from, so a delivery without the agreed proof is refused, whoever it is from.
 */
export const receiveInfobip = async (delivery: InfobipDelivery): Promise<200 | 401 | 404> => {
  const { accountId, headers, rawBody } = delivery;
  const connection = await db().infobipConnection.findUnique({ where: { accountId } });
  if (connection === null) return 404;
  const security = infobipSecurityOf(connection);
  if (!isInfobips({ security, header: connection.webhookHeader, headers, rawBody })) {
    refusedDeliveries.count += 1;
    return 401;
  }
  const events = parseInfobipDelivery(rawBody);
  const rows =
    events === null || events.length === 0
      ? [unreadable(delivery, events !== null)]
      : await rowsOf(delivery, events);
  await inTransaction(async (tx) => {
    await tx.webhookEvent.createMany({ data: rows });
    await tx.infobipConnection.update({ where: { accountId }, data: { lastEventAt: new Date() } });
    await publish(tx, { accountId, kind: "event" });
  });
  await wake(accountId);
  return 200;
};
