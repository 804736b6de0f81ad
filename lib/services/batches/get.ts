import { z } from "zod";
import { db } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { confirmationOf } from "@/lib/domain/batch";
import { batchCommandsFor } from "@/lib/domain/batch-commands";
import { atLeastMs } from "@/lib/domain/batch-time";
import { env } from "@/lib/env";
import { authorize } from "@/lib/services/authorize";
import { partnerNames } from "@/lib/services/campaigns/names";
import type { ServiceContext } from "@/lib/services/context";
import { argsOf } from "./args";
import { countsOf } from "./counts";
import type { BatchDetail, BatchOrigin } from "./dto";
import { itemGroups } from "./groups";
import { batchLog } from "./log";
import { paceOf } from "./pace";
import { batchRow, nameOf } from "./row";
import { soleProprietorsIn } from "./sole-proprietors";

const source = z
  .object({ mode: z.string(), words: z.string(), at: z.iso.datetime() })
  .catch({ mode: "ids", words: "", at: "" });

/** Unknown ids that a page shows; the rest is a number. */
const shownIds = 500;

const hows: Record<string, BatchOrigin["how"]> = { retry: "retry", cancel: "cancel", split: "split" };

const originOf = async (
  batch: Batch,
  mode: string,
  partnerName: (id: string) => string,
): Promise<BatchOrigin | null> => {
  const how = hows[mode];
  if (batch.fromId === null || how === undefined) return null;
  const from = await db().batch.findFirst({ where: { id: batch.fromId, accountId: batch.accountId } });
  return from === null ? null : { id: from.id, name: nameOf(from, partnerName), how };
};

/** Everything about one batch except its items. Null for one that this account does not have. */
export const getBatch = async (ctx: ServiceContext, batchId: string): Promise<BatchDetail | null> => {
  authorize(ctx, "campaigns:read");
  const batch = await db().batch.findFirst({ where: { id: batchId, accountId: ctx.account.id } });
  if (batch === null) return null;
  const [partnerName, countFor, pace, reasons, notes, soleProprietors, alreadyQueued, log] =
    await Promise.all([
      partnerNames(ctx),
      countsOf([batch]),
      paceOf(ctx),
      itemGroups(batchId, "reasons"),
      itemGroups(batchId, "notes"),
      soleProprietorsIn(batchId),
      db().batchItem.count({ where: { batchId, problem: "ALREADY_QUEUED" } }),
      batchLog(ctx, batchId),
    ]);
  const counts = countFor(batch);
  const row = batchRow(batch, { counts, partnerName });
  const from = source.parse(batch.source);
  const limit = env().TCR_WRITE_LIMIT;
  const { kind, state } = row;
  const { checkedCount: checked, total } = batch;
  return {
    ...row,
    args: argsOf(batch),
    strict: batch.strict,
    source: from.words,
    frozenAt: from.at === "" ? row.createdAt : from.at,
    origin: await originOf(batch, from.mode, partnerName),
    unknownIds: batch.unknownIds.slice(0, shownIds),
    unknownCount: batch.unknownIds.length,
    check: { checked, total, at: batch.checkedAt?.toISOString() ?? null },
    reasons,
    notes,
    soleProprietors,
    alreadyQueued,
    pilot: batch.pilot,
    confirmation: confirmationOf({
      partner: row.partner?.name ?? null,
      ready: batch.ready,
      production: ctx.account.environment === "PRODUCTION",
      account: ctx.account.name,
    }),
    atLeastMs: atLeastMs(state === "DRAFT" ? counts.ready : counts.queued, limit),
    etaMs: pace.etaOf(batch, counts),
    perSecond: pace.rate * 1_000,
    limit,
    commands: batchCommandsFor({ kind, state, counts, soleProprietors }, ctx.role),
    log,
  };
};
