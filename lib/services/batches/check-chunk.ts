import { inTransaction, Prisma, type Tx } from "@/lib/db";
import type { Batch } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import type { BatchKind } from "@/lib/domain/batch";
import type { AccountFacts } from "@/lib/domain/eligibility";
import { type Loaded, loadCampaigns } from "@/lib/services/campaigns/load";
import type { ServiceContext } from "@/lib/services/context";
import type { Plan } from "@/lib/services/plans";
import { readingNotes } from "@/lib/services/reading-notes";
import { failingReasons } from "@/lib/services/request";
import { freshMs } from "./stale";

/** Items that are checked in one transaction: short enough that a change of the draft need not wait for it. */
const chunkSize = 500;
const tellEveryMs = 1_000;

export type Check = { ctx: ServiceContext; kind: BatchKind; account: AccountFacts; plan: Plan };
type Item = { id: string; seq: number; campaignId: string; generation: number; blocked: boolean };
type Finding = {
  id: string;
  reasons: string[];
  notes: string[];
  args: Prisma.InputJsonObject;
  stale: boolean;
  /** When the reading was begun that it was judged by: one in progress meanwhile is newer, though it began before. */
  readAt: Date | null;
};

/** Not yet checked ones in their order; when there are none, those whose campaign has been read since. */
const nextItems = async (tx: Tx, batch: Batch, afterSeq: number): Promise<Item[]> => {
  const columns = Prisma.sql`i.id, i.seq, i."campaignId", i.generation, cardinality(i.reasons) > 0 as blocked`;
  const unchecked = await tx.$queryRaw<Item[]>`
    select ${columns} from "BatchItem" i
    where i."batchId" = ${batch.id} and i.seq > ${afterSeq}::int and i.generation < ${batch.generation}::int
    order by i.seq limit ${chunkSize}::int`;
  if (unchecked.length > 0) return unchecked;
  return tx.$queryRaw<Item[]>`
    select ${columns} from "BatchItem" i
    join "Campaign" c on c."accountId" = ${batch.accountId} and c."campaignId" = i."campaignId"
    where i."batchId" = ${batch.id} and i.stale and c."factsReadAt" > i."checkedAt"
    order by i.seq limit ${chunkSize}::int`;
};

/** Old, or about to be read again: what a write or an event has just changed is in the next reading only. */
const isStale = ({ row }: Loaded, now: Date): boolean =>
  row.rereadDueAt !== null ||
  (row.status === "ACTIVE" &&
    !row.mock &&
    (row.factsReadAt === null || now.getTime() - row.factsReadAt.getTime() > freshMs));

const judge = ({ ctx, kind, account, plan }: Check, item: Item, campaign: Loaded | undefined): Finding => {
  const { id } = item;
  if (campaign === undefined)
    return {
      id,
      reasons: ["TCR does not show you this campaign any more."],
      notes: [],
      args: {},
      stale: false,
      readAt: null,
    };
  const reasons = failingReasons(ctx, kind, campaign, account, plan.check);
  const now = new Date();
  const notes = [
    ...(campaign.open.includes(kind) ? ["Already queued."] : []),
    ...readingNotes(campaign.row.factsReadAt, { now, freshMs, action: kind }),
  ];
  return {
    id,
    reasons,
    notes,
    args: plan.argsOf(campaign),
    stale: isStale(campaign, now),
    readAt: campaign.row.factsReadAt,
  };
};

const write = async (tx: Tx, batch: Batch, findings: Finding[]): Promise<void> => {
  await tx.$executeRaw`
    update "BatchItem" i set reasons = f.reasons, notes = f.notes, args = f.args, stale = f.stale,
      generation = ${batch.generation}::int, "checkedAt" = coalesce(f."readAt", 'epoch')
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as f(id text, reasons text[], notes text[], args jsonb, stale boolean, "readAt" timestamptz)
    where i.id = f.id`;
};

let lastTold = 0;

/** How far it has come. An item that is checked again was counted before. */
const count = async (tx: Tx, batch: Batch, items: Item[], findings: Finding[]): Promise<void> => {
  const before = items.filter((item) => item.generation === batch.generation);
  const blockedBefore = before.filter((item) => item.blocked).length;
  const blocked = findings.filter((finding) => finding.reasons.length > 0).length;
  const { checkedCount, total } = await tx.batch.update({
    where: { id: batch.id },
    data: {
      checkedCount: { increment: items.length - before.length },
      skipped: { increment: blocked - blockedBefore },
      ready: { increment: findings.length - blocked - (before.length - blockedBefore) },
    },
  });
  const through = checkedCount >= total;
  if (through) await tx.batch.update({ where: { id: batch.id }, data: { checkedAt: new Date() } });
  if (!through && Date.now() - lastTold < tellEveryMs) return;
  lastTold = Date.now();
  await publish(tx, { accountId: batch.accountId, kind: "batch", payload: batch.id });
};

/**
 * Checks the next items after a place in the list. Null: there are none, another worker has the draft in hand, or what
 * is to be checked has changed since `batch` was read.
 */
export const checkChunk = (
  batch: Batch,
  check: Check,
  afterSeq: number,
): Promise<{ lastSeq: number; stale: string[] } | null> =>
  // Changes nothing that a person did: the draft's own audit tells who asked for it.
  // eslint-disable-next-line portage/verbs-check-and-record -- a job of the worker, which asks for nothing at the registry
  inTransaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      select 1 from "Batch"
      where id = ${batch.id} and state = 'DRAFT' and generation = ${batch.generation}::int
      for no key update skip locked`;
    if (held.length === 0) return null;
    const items = await nextItems(tx, batch, afterSeq);
    const last = items.at(-1);
    if (last === undefined) return null;
    const campaigns = await loadCampaigns(
      tx,
      batch.accountId,
      items.map((item) => item.campaignId),
    );
    const findings = items.map((item) => judge(check, item, campaigns.get(item.campaignId)));
    await write(tx, batch, findings);
    await count(tx, batch, items, findings);
    const stale = items.filter((_item, index) => findings[index]?.stale).map((item) => item.campaignId);
    return { lastSeq: last.seq, stale };
  });
