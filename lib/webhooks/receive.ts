import { createHash } from "node:crypto";
import { db, inTransaction, type Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { log } from "@/lib/log";
import { wake } from "@/lib/operations/queue";
import { parseEvent } from "@/lib/registries/tcr/events";
import { verifySignature } from "@/lib/registries/tcr/signature";
import { recordAudit } from "@/lib/services/audit/record";
import { secretsOf } from "./secrets";
import { isRegistryAddress } from "./senders";

/** The registry's events are flat and small; more is not one. */
export const maxBytes = 256 * 1024;

export type Delivery = {
  accountId: string;
  rawBody: string;
  signature: string | null;
  headers: Record<string, string>;
  address: string | null;
};

/** Counted, not stored: deliveries that were refused because nothing said that they are the registry's. */
export const refusedDeliveries = { count: 0 };

const store = async (
  tx: Tx,
  delivery: Delivery,
  verdict: "VALID" | "QUARANTINED" | "UNPARSABLE",
): Promise<string> => {
  const { accountId, rawBody, headers } = delivery;
  const hash = createHash("sha256").update(rawBody).digest("hex");
  const event = parseEvent(rawBody);
  const last = await tx.webhookEvent.findFirst({
    where: { accountId, campaignId: event?.campaignId ?? null },
    orderBy: { id: "desc" },
    select: { id: true, hash: true },
  });
  const row = await tx.webhookEvent.create({
    data: {
      accountId,
      rawBody,
      headers,
      hash,
      verdict,
      eventType: event?.eventType ?? null,
      campaignId: event?.campaignId ?? null,
      cnpMigration: event?.cnpMigration ?? false,
      previouslyAccepted: event?.eventType.endsWith("SHARE_ADD") === true ? event.previouslyAccepted : null,
      description: event?.description ?? null,
      // There is no event id: equal bytes with nothing in between are probably a repetition, and are kept.
      duplicateOf: last?.hash === hash ? last.id : null,
      status: verdict === "VALID" ? "RECEIVED" : verdict,
    },
  });
  await tx.account.update({ where: { id: accountId }, data: { lastEventAt: new Date() } });
  await publish(tx, {
    accountId,
    kind: "event",
    ...(event?.campaignId == null ? {} : { campaignId: event.campaignId }),
  });
  return row.id.toString();
};

/**
 * Verifies, stores, and says which HTTP status to answer with; works on nothing. Never 2xx for what is not stored. A
 * wrong signature from the registry's own address is stored apart and answered 2xx, for a 4xx would hold up the
 * account's whole queue for a day and then lose events; from anywhere else it is refused (reliability.md 3).
 */
export const receive = async (delivery: Delivery): Promise<204 | 401 | 404> => {
  const account = await db().account.findUnique({ where: { id: delivery.accountId } });
  if (account === null) return 404;
  const verdict = verifySignature({
    rawBody: delivery.rawBody,
    registeredUrl: account.webhookUrl ?? "",
    secrets: secretsOf(account, new Date()),
    header: delivery.signature,
  });
  const official = isRegistryAddress(delivery.address, account.environment);
  if (verdict !== "valid" && !official) {
    refusedDeliveries.count += 1;
    return 401;
  }
  if (verdict === "valid") {
    await inTransaction((tx) => store(tx, delivery, "VALID"));
    await wake(account.id);
    return 204;
  }
  await inTransaction(async (tx) => {
    const id = await store(tx, delivery, verdict === "unparsable" ? "UNPARSABLE" : "QUARANTINED");
    await recordAudit(tx, {
      accountId: account.id,
      actor: { kind: "webhook", eventId: id },
      action: "webhook.quarantined",
      subject: { type: "event", id },
      detail: verdict === "unparsable" ? "The body is not JSON." : "The signature does not match our secret.",
      correlationId: `event-${id}`,
    });
  });
  log().error({ account: account.id, verdict }, "an event from the registry's address has a wrong signature");
  return 204;
};
