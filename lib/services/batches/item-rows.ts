import { db, Prisma } from "@/lib/db";
import type { Batch, Operation } from "@/lib/db/generated/client";
import { type BatchItemStatus, batchItemStatuses, batchStateOf } from "@/lib/domain/batch";
import { viewOperation } from "@/lib/services/operations/view";
import type { BatchItemRow } from "./dto";

/** What an item is, from its operation or, without one, from its check. One expression for rows, counts and filters. */
export const itemStatus = ({ state, generation }: Pick<Batch, "state" | "generation">): Prisma.Sql => {
  const started = batchStateOf(state) !== "DRAFT";
  return Prisma.sql`case
    when o.status in ('QUEUED', 'PENDING') then 'NOT_SENT'
    when o.status is not null then o.status
    when i.problem is not null then 'ALREADY_QUEUED'
    when ${started}::boolean or (i.generation = ${generation}::int and cardinality(i.reasons) > 0) then 'SKIPPED'
    when i.generation < ${generation}::int then 'NOT_CHECKED'
    else 'READY' end`;
};

export const itemTables = Prisma.sql`"BatchItem" i left join "Operation" o on o.id = i.id and o."batchId" = i."batchId"`;

export type ItemRow = {
  id: string;
  seq: number;
  campaignId: string;
  reasons: string[];
  notes: string[];
  heldById: string | null;
  itemStatus: string;
};

const statusOf = (text: string): BatchItemStatus =>
  batchItemStatuses.find((status) => status === text) ?? "NEEDS_REVIEW";

type Holder = { batchId: string | null; name: string | null };

const heldWords = (holder: Holder | undefined): { sentence: string; nextStep: string | null } =>
  holder?.name == null
    ? { sentence: "Another write on this campaign was already queued.", nextStep: null }
    : { sentence: `This campaign is already in the batch ${holder.name}.`, nextStep: "Open that batch." };

const noOperation = (row: ItemRow, status: BatchItemStatus, holder: Holder | undefined) =>
  status === "ALREADY_QUEUED"
    ? { code: null, ...heldWords(holder) }
    : { code: null, sentence: row.reasons.join(" · ") || null, nextStep: null };

type Scope = { nameOfBatch: (id: string) => string | null };

/** The rows of a page with what their campaigns and operations add, read for all of them at once. */
export const itemRows = async (
  accountId: string,
  rows: ItemRow[],
  { nameOfBatch }: Scope,
): Promise<BatchItemRow[]> => {
  const heldIds = rows.flatMap((row) => row.heldById ?? []);
  const [campaigns, operations] = await Promise.all([
    db().campaign.findMany({
      where: { accountId, campaignId: { in: rows.map((row) => row.campaignId) } },
      select: { campaignId: true, brandName: true, soleProprietor: true },
    }),
    db().operation.findMany({ where: { accountId, id: { in: [...rows.map((row) => row.id), ...heldIds] } } }),
  ]);
  const campaignOf = new Map(campaigns.map((each) => [each.campaignId, each]));
  const operationOf = new Map<string, Operation>(operations.map((each) => [each.id, each]));
  return rows.map((row) => {
    const { id, seq, campaignId, reasons, notes } = row;
    const status = statusOf(row.itemStatus);
    const operation = operationOf.get(id);
    const heldBatch = row.heldById === null ? null : (operationOf.get(row.heldById)?.batchId ?? null);
    const heldName = heldBatch === null ? null : nameOfBatch(heldBatch);
    const view = operation === undefined ? null : viewOperation(operation);
    return {
      id,
      seq,
      campaignId,
      brandName: campaignOf.get(campaignId)?.brandName ?? null,
      soleProprietor: campaignOf.get(campaignId)?.soleProprietor ?? false,
      status,
      reasons,
      notes,
      ...(view === null
        ? noOperation(row, status, { batchId: heldBatch, name: heldName })
        : { code: view.code, sentence: view.sentence, nextStep: view.nextStep }),
      operationId: view?.id ?? null,
      heldBy: heldBatch === null || heldName === null ? null : { id: heldBatch, name: heldName },
      finishedAt: view?.finishedAt ?? null,
    };
  });
};
