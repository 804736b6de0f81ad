import type { Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { type BatchCommand, batchKinds, type BatchKind, batchStateOf } from "@/lib/domain/batch";
import { batchCommandsFor } from "@/lib/domain/batch-commands";
import { permissionFor } from "@/lib/domain/commands";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { countsOf } from "./counts";
import { soleProprietorsIn } from "./sole-proprietors";

/** What a batch of another version does is not known; it is shown, and nothing can be done with it. */
export const kindOf = (batch: Pick<Batch, "kind">): BatchKind => {
  const kind = batchKinds.find((each) => each === batch.kind);
  if (kind === undefined) throw conflict("This version of Portage does not know this kind of batch.");
  return kind;
};

export type Held = Batch & { kind: BatchKind };

export const noBatch = () => notFound("This batch is not known.", "Go back to the list of batches.");

/**
 * The batch, locked until the transaction ends, so that whoever comes second decides on what the first one made of it.
 * Throws unless it is this account's, and this person may do this with it now.
 */
export const holdBatch = async (
  tx: Tx,
  ctx: ServiceContext,
  batchId: string,
  command: BatchCommand,
): Promise<Held> => {
  await tx.$queryRaw`
    select 1 from "Batch" where id = ${batchId} and "accountId" = ${ctx.account.id} for no key update`;
  const batch = await tx.batch.findFirst({ where: { id: batchId, accountId: ctx.account.id } });
  if (batch === null) throw noBatch();
  const kind = kindOf(batch);
  authorize(ctx, permissionFor[kind].permission);
  const counts = (await countsOf([batch], tx))(batch);
  const facts = {
    kind,
    state: batchStateOf(batch.state),
    counts,
    soleProprietors: command === "split" ? await soleProprietorsIn(batchId, tx) : 0,
  };
  const [reason] = batchCommandsFor(facts, ctx.role)[command].reasons;
  if (reason !== undefined) throw conflict(reason);
  return { ...batch, kind };
};
