import { Prisma, type Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import type { BatchKind } from "@/lib/domain/batch";
import type { ServiceContext } from "@/lib/services/context";
import { type Source, newDraft } from "./draft";
import type { BatchArgs } from "./dto";

type Making = {
  kind: BatchKind;
  args: BatchArgs;
  source: Source;
  /** Of which operations the campaigns are taken, in their order. */
  statuses: string[];
};

/** A draft of some of another batch's campaigns. Answers its id and how many they are. */
export const draftFrom = async (
  tx: Tx,
  ctx: ServiceContext,
  from: Batch,
  { kind, args, source, statuses }: Making,
): Promise<{ id: string; total: number }> => {
  const id = await newDraft(tx, ctx, { kind, args, source, total: 0, fromId: from.id });
  const total = await tx.$executeRaw`
    insert into "BatchItem" (id, "batchId", seq, "campaignId")
    select gen_random_uuid()::text, ${id}, row_number() over (order by i.seq), i."campaignId"
    from "BatchItem" i join "Operation" o on o.id = i.id
    where i."batchId" = ${from.id} and o.status in (${Prisma.join(statuses)})`;
  await tx.batch.update({ where: { id }, data: { total } });
  return { id, total };
};
