import type { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { confirmationOf, isConfirmed } from "@/lib/domain/batch";
import { env } from "@/lib/env";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, refused } from "@/lib/services/errors";
import { findPartner } from "@/lib/services/partners/load";
import { missingArgs } from "@/lib/services/plans";
import { argsOf } from "./args";
import type { StartResult } from "./dto";
import { batchEntry, tellBatch } from "./entry";
import { holdBatch, type Held } from "./held";
import { startBatchInput } from "./inputs";
import { queueItems } from "./queue-items";

type Input = z.output<typeof startBatchInput>;

/** A strict batch sends nothing when one of its campaigns cannot be part of it (Migration overview). */
const refuseIfStrict = async (tx: Tx, { id, skipped, total }: Batch): Promise<void> => {
  if (skipped === 0) return;
  const rows = await tx.batchItem.findMany({
    where: { batchId: id, NOT: { reasons: { isEmpty: true } } },
    orderBy: { seq: "asc" },
    take: 100,
    select: { campaignId: true, reasons: true },
  });
  throw refused(
    `Nothing was sent: ${String(skipped)} of ${String(total)} campaigns cannot be part of it.`,
    rows,
  );
};

const mustBeComplete = (batch: Held): void => {
  const missing = missingArgs(batch.kind, argsOf(batch));
  if (Object.keys(missing).length > 0) throw invalid("The batch is not complete.", missing);
};

/** The typed words are checked here too: the screen's own check is a courtesy. */
const mustBeConfirmed = async (ctx: ServiceContext, batch: Held, input: Input): Promise<void> => {
  const { partnerId } = argsOf(batch);
  const partner = partnerId === undefined ? null : await findPartner(ctx, partnerId);
  const wanted = confirmationOf({
    partner: partner?.name ?? null,
    ready: batch.ready,
    production: ctx.account.environment === "PRODUCTION",
    account: ctx.account.name,
  });
  if (isConfirmed(wanted, input)) return;
  const fields = {
    confirm: `Type "${wanted?.phrase ?? ""}" to confirm.`,
    ...(wanted?.account == null ? {} : { confirmAccount: `Type "${wanted.account}" to confirm.` }),
  };
  throw invalid("The start is not confirmed.", fields);
};

const startOf = (ctx: ServiceContext, startsAt: string | null): Date => {
  const earliest = new Date(ctx.now.getTime() + env().BATCH_HOLD_MS);
  if (startsAt === null) return earliest;
  const at = new Date(startsAt);
  if (at.getTime() > ctx.now.getTime() + 30 * 86_400_000)
    throw invalid("The start is too far away.", { startsAt: "Choose a time within 30 days." });
  return at < earliest ? earliest : at;
};

/**
 * Queues an operation for every campaign of the draft that may be part of it, in one transaction. They are held until
 * its time has come, so that it can still be stopped; one whose campaign another operation holds is left out.
 */
export const startBatch = async (
  ctx: ServiceContext,
  input: z.input<typeof startBatchInput>,
): Promise<StartResult> => {
  authorize(ctx, "campaigns:read");
  const parsed = startBatchInput.safeParse(input);
  if (!parsed.success) throw invalid("This start makes no sense.", { startsAt: "Choose a date and a time." });
  const { batchId, strict, pilot } = parsed.data;
  const startsAt = startOf(ctx, parsed.data.startsAt);
  const result = await inTransaction(async (tx) => {
    const batch = await holdBatch(tx, ctx, batchId, "start");
    mustBeComplete(batch);
    if (strict) await refuseIfStrict(tx, batch);
    await mustBeConfirmed(ctx, batch, parsed.data);
    const { queued, alreadyQueued } = await queueItems(tx, ctx, batch);
    const skipped = batch.total - queued - alreadyQueued;
    await tx.batch.update({
      where: { id: batchId },
      data: {
        state: "SCHEDULED",
        strict,
        pilot,
        pilotEndedAt: null,
        startsAt,
        ready: queued,
        skipped: batch.total - queued,
        // Who starts it answers for it, whoever prepared it.
        ...(ctx.actor.kind === "staff"
          ? { requestedBy: ctx.actor.name, requestedById: ctx.actor.userId }
          : {}),
        correlationId: ctx.correlationId,
      },
    });
    await recordAudit(
      tx,
      batchEntry(ctx, batch, "batch.started", {
        ...argsOf(batch),
        total: batch.total,
        queued,
        skipped,
        alreadyQueued,
        strict,
        ...(pilot === null ? {} : { pilot }),
        startsAt: startsAt.toISOString(),
      }),
    );
    await tellBatch(tx, ctx, batchId);
    return { batchId, queued, skipped, alreadyQueued, startsAt: startsAt.toISOString() };
  });
  await wake(ctx.account.id);
  return result;
};
