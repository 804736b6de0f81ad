import { z } from "zod";
import { db, inTransaction } from "@/lib/db";
import type { Account, WebhookEvent } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { verifySignature } from "@/lib/registries/tcr/signature";
import { recordAudits } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, notFound } from "@/lib/services/errors";
import { secretsOf } from "./secrets";

const reverifyInput = z.object({
  /** Null: everything in quarantine. */
  eventId: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
});

/** As many at once; what is left is said, and asked for again. */
const most = 500;

const signatureOf = (headers: unknown): string | null => {
  const value =
    typeof headers === "object" && headers !== null
      ? (headers as Record<string, unknown>)["x-registry-signature"]
      : null;
  return typeof value === "string" ? value : null;
};

const isValidNow = (event: WebhookEvent, account: Account, now: Date): boolean =>
  verifySignature({
    rawBody: event.rawBody,
    registeredUrl: account.webhookUrl ?? "",
    secrets: secretsOf(account, now),
    header: signatureOf(event.headers),
  }) === "valid";

/**
 * Checks quarantined events against today's secrets, for a secret may have been wrong when they came. What is valid goes
 * in line like any other event; the rest stays where it is.
 */
export const reverifyEvents = async (
  ctx: ServiceContext,
  input: z.input<typeof reverifyInput>,
): Promise<{ checked: number; released: number }> => {
  authorize(ctx, "integrations:write");
  const parsed = reverifyInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose an event.");
  const { eventId } = parsed.data;
  const accountId = ctx.account.id;
  const where = {
    accountId,
    status: "QUARANTINED",
    ...(eventId === null ? {} : { id: BigInt(eventId) }),
  };
  const [account, events] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: accountId } }),
    db().webhookEvent.findMany({ where, orderBy: { id: "asc" }, take: most }),
  ]);
  if (eventId !== null && events.length === 0) throw notFound("This event is not in quarantine.");
  const valid = events.filter((event) => isValidNow(event, account, ctx.now));
  if (valid.length === 0) return { checked: events.length, released: 0 };
  const released = await inTransaction(async (tx) => {
    const moved = await tx.webhookEvent.updateManyAndReturn({
      where: { ...where, id: { in: valid.map((event) => event.id) } },
      data: { verdict: "VALID", status: "RECEIVED", dueAt: ctx.now },
      select: { id: true, eventType: true },
    });
    await recordAudits(
      tx,
      moved.map(({ id, eventType }) => ({
        accountId,
        actor: ctx.actor,
        action: "webhook.released",
        subject: { type: "event", id: id.toString() },
        after: { eventType },
        correlationId: ctx.correlationId,
      })),
    );
    await publish(tx, { accountId, kind: "event" });
    return moved.length;
  });
  await wake(accountId);
  return { checked: events.length, released };
};
