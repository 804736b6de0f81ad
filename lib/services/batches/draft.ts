import type { Prisma, Tx } from "@/lib/db";
import type { BatchKind } from "@/lib/domain/batch";
import type { ServiceContext } from "@/lib/services/context";
import type { BatchArgs } from "./dto";

/** Where a list of campaigns came from. */
export type Source = { mode: "ids" | "query" | "retry" | "cancel" | "split"; words: string };

type NewDraft = {
  kind: BatchKind;
  args: BatchArgs;
  source: Source;
  total: number;
  fromId?: string;
  unknownIds?: string[];
};

/** The row of a draft; its items are the caller's to write, in the same transaction. */
export const newDraft = async (
  tx: Tx,
  ctx: ServiceContext,
  { kind, args, source, total, fromId, unknownIds = [] }: NewDraft,
): Promise<string> => {
  const staff = ctx.actor.kind === "staff" ? ctx.actor : null;
  const { id } = await tx.batch.create({
    data: {
      accountId: ctx.account.id,
      kind,
      args: args satisfies Prisma.InputJsonObject,
      source: { ...source, at: ctx.now.toISOString() },
      total,
      unknownIds,
      fromId: fromId ?? null,
      correlationId: ctx.correlationId,
      requestedBy: staff?.name ?? "Portage",
      requestedById: staff?.userId ?? null,
    },
    select: { id: true },
  });
  return id;
};
