import { createHash } from "node:crypto";
import { unseal } from "@/lib/auth/seal";
import { db, inTransaction, type Prisma } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { type BandwidthEvent, parseBandwidthNotification } from "@/lib/registries/bandwidth/events";
import { isBandwidths } from "@/lib/registries/bandwidth/signature";
import { refusedDeliveries } from "./receive";

export type BandwidthDelivery = {
  accountId: string;
  rawBody: string;
  authorization: string | null;
  /** Headers that are kept. */
  kept: Record<string, string>;
};

type NewEvent = Prisma.WebhookEventCreateManyInput;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A text cannot hold a null character; what cannot be stored would be lost, for nothing is sent again. */
const storable = (text: string): string => text.replaceAll("\0", "\uFFFD");

/** The campaign that an order, or a number, is about, if there is just one. */
const campaignOf = async (
  accountId: string,
  { orderId, numbers }: BandwidthEvent,
): Promise<string | null> => {
  const rows = await db().handoverCampaign.findMany({
    where: {
      accountId,
      ...(orderId === null
        ? { numbers: { some: { number: { in: numbers.map((each) => `1${each}`) }, orderId: { not: null } } } }
        : { externalId: orderId }),
    },
    select: { campaignId: true },
    distinct: ["campaignId"],
    take: 2,
  });
  const [only, other] = rows;
  return only === undefined || other !== undefined ? null : only.campaignId;
};

const rowOf = async ({ accountId, rawBody, kept }: BandwidthDelivery): Promise<NewEvent> => {
  const event = parseBandwidthNotification(rawBody);
  const common = { accountId, sender: "BANDWIDTH", rawBody: storable(rawBody), headers: kept };
  if (event === null)
    return { ...common, hash: hashOf(rawBody), verdict: "UNPARSABLE", status: "UNPARSABLE" };
  const hash = hashOf(event.identity);
  const earlier = await db().webhookEvent.findFirst({
    where: { accountId, sender: "BANDWIDTH", hash },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return {
    ...common,
    hash,
    verdict: "VALID",
    eventType: storable(event.eventType),
    externalId: event.orderId === null ? null : storable(event.orderId),
    campaignId: await campaignOf(accountId, event),
    description: event.description === null ? null : storable(event.description),
    duplicateOf: earlier?.id ?? null,
    // What is about no order is only shown.
    status: event.orderId === null ? "IGNORED" : "RECEIVED",
  };
};

/**
 * Verifies, stores, and says which HTTP status to answer with; works on nothing. Never 2xx for what is not stored. The
 * first delivery of each pair comes without credentials on purpose, and counts as no attempt of a stranger.
 */
export const receiveBandwidth = async (delivery: BandwidthDelivery): Promise<200 | 401 | 404> => {
  const { accountId, authorization } = delivery;
  const connection = await db().bandwidthConnection.findUnique({ where: { accountId } });
  if (connection === null) return 404;
  const secret = unseal(connection.callbackSecretSealed);
  if (!isBandwidths(authorization, { user: accountId, secret })) {
    if (authorization !== null) refusedDeliveries.count += 1;
    return 401;
  }
  const row = await rowOf(delivery);
  await inTransaction(async (tx) => {
    await tx.webhookEvent.create({ data: row });
    await tx.bandwidthConnection.update({ where: { accountId }, data: { lastEventAt: new Date() } });
    await publish(tx, {
      accountId,
      kind: "event",
      ...(row.campaignId == null ? {} : { campaignId: row.campaignId }),
    });
  });
  await wake(accountId);
  return 200;
};
