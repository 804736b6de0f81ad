import { db, inTransaction, Prisma } from "@/lib/db";
import type { Account, InfobipConnection } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { log } from "@/lib/log";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import { isInfobipOutage } from "@/lib/registries/infobip/errors";
import { infobipEvents } from "@/lib/registries/infobip/events";
import type { InfobipSubscription } from "@/lib/registries/infobip/types";
import { infobipSecurityOf } from "@/lib/webhooks/infobip-security";
import { infobipClientOf } from "./connect-infobip";
import { infobipProblem } from "./infobip-problem";
import { webhookUrl } from "./webhook-url";

/** After an outage it is tried again by itself; a wrong key waits for a person. */
const retryMs = 30_000;

const isAsWanted = (found: InfobipSubscription, connection: InfobipConnection): boolean =>
  found.notifyUrl === webhookUrl("infobip", connection.accountId) &&
  infobipEvents.every((event) => found.events.includes(event)) &&
  (found.security ?? "HEADER") === connection.webhookSecurity;

/**
 * Sees to it that Infobip sends its events here. Not an operation of the ledger: it is the same however often it is
 * sent. Events that it does not know are left out silently and secrets are not shown, so what counts is what is read
 * back, and a changed secret (no reading yet) is always sent.
 */
const ensureSubscribed = async (
  client: InfobipClient,
  connection: InfobipConnection,
): Promise<InfobipSubscription | null> => {
  const id = `portage-${connection.accountId}`;
  const ours = (all: InfobipSubscription[]) => all.find((each) => each.id === id) ?? null;
  const found = ours(await client.listSubscriptions());
  if (found !== null && connection.subscription !== null && isAsWanted(found, connection)) return found;
  const wanted = {
    id,
    name: "Portage",
    events: infobipEvents,
    notifyUrl: webhookUrl("infobip", connection.accountId),
    security: infobipSecurityOf(connection),
  };
  await (found === null ? client.createSubscription(wanted) : client.replaceSubscription(wanted));
  return ours(await client.listSubscriptions());
};

const store = async (
  accountId: string,
  data: Prisma.InfobipConnectionUpdateManyMutationInput,
  due: { before: Date; dueAt: Date | null },
): Promise<void> => {
  await inTransaction(async (tx) => {
    await tx.infobipConnection.updateMany({ where: { accountId }, data });
    // Unless it was asked for again meanwhile.
    await tx.infobipConnection.updateMany({
      where: { accountId, OR: [{ dueAt: null }, { dueAt: { lte: due.before } }] },
      data: { dueAt: due.dueAt },
    });
    await publish(tx, { accountId, kind: "account" });
  });
};

/** Proves that the key works, reads the number pools, and sees to the subscription. */
export const readInfobip = async (account: Account): Promise<void> => {
  const accountId = account.id;
  const before = new Date();
  const connection = await db().infobipConnection.findUnique({ where: { accountId } });
  if (connection === null) return;
  try {
    const client = infobipClientOf(account, connection);
    const pools = await client.listNumberPools();
    const subscription = await ensureSubscribed(client, connection);
    await store(
      accountId,
      { pools, subscription: subscription ?? Prisma.DbNull, readAt: before, problem: null },
      { before, dueAt: null },
    );
  } catch (error) {
    log().warn({ account: accountId, err: String(error) }, "Infobip could not be read");
    const dueAt = isInfobipOutage(error) ? new Date(Date.now() + retryMs) : null;
    await store(accountId, { problem: infobipProblem(error) }, { before, dueAt });
  }
};

export const accountsWithInfobipTests = async (): Promise<string[]> => {
  const rows = await db().infobipConnection.findMany({
    where: { dueAt: { lte: new Date() } },
    select: { accountId: true },
  });
  return rows.map((row) => row.accountId);
};

/** From time to time, so that a subscription that somebody removed comes back. */
export const askForInfobipReadings = async (): Promise<void> => {
  await db().infobipConnection.updateMany({
    where: { dueAt: null, problem: null },
    data: { dueAt: new Date() },
  });
};
