import { Prisma, type Tx } from "@/lib/db";
import { lanes } from "@/lib/operations/enqueue";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import type { Held } from "./held";

/** The open operation of this kind on an item's campaign; the statuses are those of the unique index. */
const heldByAnother = (accountId: string, kind: string): Prisma.Sql => Prisma.sql`
  from "Operation" o
  where o."accountId" = ${accountId} and o."campaignId" = i."campaignId" and o.kind = ${kind}
    and o.status in ('QUEUED', 'PENDING', 'SENDING', 'UNKNOWN', 'CHECKING', 'NEEDS_REVIEW')`;

/**
 * The operations of a batch, one for each item without a reason against it, under the item's own id. The unique index on
 * open operations leaves out what another one holds, also one that is written at this very moment; written in the order
 * of the campaigns, so that two batches that overlap wait for each other in turn and not in a ring.
 */
export const queueItems = async (
  tx: Tx,
  ctx: ServiceContext,
  batch: Held,
): Promise<{ queued: number; alreadyQueued: number }> => {
  const held = heldByAnother(ctx.account.id, batch.kind);
  const staff = ctx.actor.kind === "staff" ? ctx.actor : null;
  const queued = await tx.$executeRaw`
    insert into "Operation" (id, "accountId", kind, "campaignId", args, lane, status, "batchId", "batchSeq",
      "requestedBy", "requestedById", "correlationId")
    select i.id, ${ctx.account.id}, ${batch.kind}, i."campaignId", i.args, ${lanes.batch}::int, 'QUEUED', i."batchId",
      row_number() over (order by i.seq), ${staff?.name ?? "Portage"}, ${staff?.userId ?? null}, ${ctx.correlationId}
    from "BatchItem" i
    where i."batchId" = ${batch.id} and i.reasons = '{}'
      and not exists (select 1 ${held})
    order by i."campaignId"
    on conflict do nothing`;
  if (queued === 0)
    throw invalid("All of these campaigns are already queued elsewhere. Nothing was started.");
  const alreadyQueued = batch.ready - queued;
  if (alreadyQueued > 0) {
    await tx.$executeRaw`
      update "BatchItem" i set problem = 'ALREADY_QUEUED', "heldById" = (select o.id ${held} limit 1)
      where i."batchId" = ${batch.id} and i.reasons = '{}'
        and not exists (select 1 from "Operation" o where o.id = i.id)`;
  }
  return { queued, alreadyQueued };
};
