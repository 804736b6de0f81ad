import { db, inTransaction, type Prisma, type Tx } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { wake } from "@/lib/operations/queue";
import { sleep } from "@/lib/operations/slots";
import { verifySignature } from "@/lib/registries/tcr/signature";
import { recordAudit } from "@/lib/services/audit/record";
import { secretsOf } from "./secrets";
import { isRegistryAddress } from "./senders";
import { type Delivery, type Judged, store, type StoredVerdict } from "./store";
import { together } from "./together";

/** The registry's events are flat and small; more is not one. */
export const maxBytes = 256 * 1024;

/** Counted, not stored: deliveries that were refused because nothing said that they are the registry's. */
export const refusedDeliveries = { count: 0 };

type Answer = 204 | 401 | 404;

/** Asked of the database for each group: a secret or an address that changed counts from the next event on. */
const judgedBy = {
  id: true,
  environment: true,
  webhookUrl: true,
  secretSealed: true,
  previousSecretSealed: true,
  previousSecretUntil: true,
} satisfies Prisma.AccountSelect;
type Judge = Pick<Account, keyof typeof judgedBy>;

/** How it is to be stored, or the status to refuse it with. */
const judge = (delivery: Delivery, account: Judge | undefined): StoredVerdict | 401 | 404 => {
  if (account === undefined) return 404;
  const verdict = verifySignature({
    rawBody: delivery.rawBody,
    registeredUrl: account.webhookUrl ?? "",
    secrets: secretsOf(account, new Date()),
    header: delivery.signature,
  });
  if (verdict === "valid") return "VALID";
  if (!isRegistryAddress(delivery.address, account.environment)) return 401;
  return verdict === "unparsable" ? "UNPARSABLE" : "QUARANTINED";
};

const recordQuarantine = async (tx: Tx, { delivery, verdict }: Judged, eventId: string): Promise<void> => {
  await recordAudit(tx, {
    accountId: delivery.accountId,
    actor: { kind: "webhook", eventId },
    action: "webhook.quarantined",
    subject: { type: "event", id: eventId },
    detail: verdict === "UNPARSABLE" ? "The body is not JSON." : "The signature does not match our secret.",
    correlationId: `event-${eventId}`,
  });
  log().error(
    { account: delivery.accountId, verdict },
    "an event from the registry's address has a wrong signature",
  );
};

/** So often at most, while events keep coming: each is a commit that the next event's would wait for. */
const wakeApartMs = 50;

const wakeFor = together(
  async (accountIds: string[]) => {
    await Promise.all([...new Set(accountIds)].map(wake));
    await sleep(wakeApartMs);
    return accountIds;
  },
  { most: Number.POSITIVE_INFINITY },
);

const storeAll = async (judged: Judged[]): Promise<void> => {
  const valid = judged.filter(({ verdict }) => verdict === "VALID");
  // What is in order, which is nearly everything, is one statement and needs no transaction around it.
  if (valid.length === judged.length) await store(db(), judged);
  else
    await inTransaction(async (tx) => {
      const ids = await store(tx, judged);
      for (const [index, each] of judged.entries())
        if (each.verdict !== "VALID") await recordQuarantine(tx, each, String(ids[index]));
    });
  // The answer does not wait for it: what a lost wake-up leaves is found within a second.
  for (const accountId of new Set(valid.map(({ delivery }) => delivery.accountId))) void wakeFor(accountId);
};

const receiveAll = async (deliveries: Delivery[]): Promise<Answer[]> => {
  const accounts = await db().account.findMany({
    where: { id: { in: [...new Set(deliveries.map(({ accountId }) => accountId))] } },
    select: judgedBy,
  });
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const verdicts = deliveries.map((delivery) => judge(delivery, accountOf.get(delivery.accountId)));
  const judged = deliveries.flatMap((delivery, index): Judged[] => {
    const verdict = verdicts[index];
    return typeof verdict === "string" ? [{ delivery, verdict }] : [];
  });
  if (judged.length > 0) await storeAll(judged);
  // Only now: those that were tried again alone are not counted twice.
  refusedDeliveries.count += verdicts.filter((verdict) => verdict === 401).length;
  return verdicts.map((verdict) => (typeof verdict === "number" ? verdict : 204));
};

/**
 * Verifies, stores, and says which HTTP status to answer with; works on nothing. Never 2xx for what is not stored. A
 * wrong signature from the registry's own address is stored apart and answered 2xx, for a 4xx would hold up the
 * account's whole queue for a day and then lose events; from anywhere else it is refused (reliability.md 3).
 */
export const receive: (delivery: Delivery) => Promise<Answer> = together(receiveAll, { most: 100 });
