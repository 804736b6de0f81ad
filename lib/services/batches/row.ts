import type { Batch } from "@/lib/db/generated/client";
import { batchBadge, type BatchCounts, batchKinds, batchName, batchStateOf } from "@/lib/domain/batch";
import { argsOf } from "./args";
import type { BatchRow } from "./dto";

type Scope = { counts: BatchCounts; partnerName: (id: string) => string };

type Named = Pick<Batch, "kind" | "state" | "total" | "ready" | "args">;

/** A draft is called by what is in it, a started one by what was queued. */
export const nameOf = (batch: Named, partnerName: (id: string) => string): string => {
  const { partnerId } = argsOf(batch);
  return batchName({
    kind: batch.kind,
    count: batchStateOf(batch.state) === "DRAFT" ? batch.total : batch.ready,
    partner: partnerId === undefined ? null : partnerName(partnerId),
  });
};

const because = (text: string | null) => (text === "person" || text === "pilot" ? text : null);

export const batchRow = (batch: Omit<Batch, "unknownIds">, { counts, partnerName }: Scope): BatchRow => {
  const { partnerId } = argsOf(batch);
  const state = batchStateOf(batch.state);
  return {
    id: batch.id,
    name: nameOf(batch, partnerName),
    kind: batchKinds.find((kind) => kind === batch.kind) ?? "initiate",
    partner: partnerId === undefined ? null : { id: partnerId, name: partnerName(partnerId) },
    state,
    badge: batchBadge(state, counts),
    counts,
    startedBy: batch.requestedBy,
    createdAt: batch.createdAt.toISOString(),
    startsAt: batch.startsAt?.toISOString() ?? null,
    startedAt: batch.startedAt?.toISOString() ?? null,
    finishedAt: batch.finishedAt?.toISOString() ?? null,
    pausedBecause: because(batch.pausedBecause),
  };
};
