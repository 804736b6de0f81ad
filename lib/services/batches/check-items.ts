import { db } from "@/lib/db";
import type { Account, Batch } from "@/lib/db/generated/client";
import { batchKinds } from "@/lib/domain/batch";
import { accountFacts } from "@/lib/services/campaigns/account-facts";
import { findPartner } from "@/lib/services/partners/load";
import { planOf } from "@/lib/services/plans";
import { systemContext } from "@/lib/services/system-context";
import { argsOf } from "./args";
import { checkChunk, type Check } from "./check-chunk";
import { askToRead } from "./stale";

/** A draft that nobody has touched for so long is not checked again when its campaigns are read. */
const restMs = 3_600_000;

const checkOf = async (account: Account, batch: Batch): Promise<Check | null> => {
  const kind = batchKinds.find((each) => each === batch.kind);
  if (kind === undefined) return null;
  // The person who started it has the role; it was asked when the draft was made, and is when it is started.
  const { correlationId } = batch;
  const ctx = systemContext(account, { job: "check of a batch", role: "USER", correlationId });
  const args = argsOf(batch);
  const partner = args.partnerId === undefined ? undefined : await findPartner(ctx, args.partnerId);
  return { ctx, kind, account: await accountFacts(ctx), plan: planOf(kind, args, partner) };
};

const checkDraft = async (account: Account, batch: Batch, isStopping: () => boolean): Promise<void> => {
  const check = await checkOf(account, batch);
  if (check === null) return;
  for (let afterSeq = 0; !isStopping();) {
    const chunk = await checkChunk(batch, check, afterSeq);
    if (chunk === null) return;
    await askToRead(account.id, chunk.stale);
    afterSeq = chunk.lastSeq;
  }
};

/**
 * Checks the account's drafts as far as they are not, by the rules of the real call. Safe to run in several workers, and
 * after a crash: what is checked is in the items.
 */
export const checkDrafts = async (account: Account, isStopping: () => boolean): Promise<void> => {
  const drafts = await db().batch.findMany({
    where: {
      accountId: account.id,
      state: "DRAFT",
      OR: [{ checkedAt: null }, { checkedAt: { gt: new Date(Date.now() - restMs) } }],
    },
    orderBy: { createdAt: "asc" },
  });
  for (const draft of drafts) await checkDraft(account, draft, isStopping);
};

/** Accounts with drafts that are not checked, or whose campaigns have been read since. */
export const accountsWithChecks = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ accountId: string }[]>`
    select distinct b."accountId" from "Batch" b
    where b.state = 'DRAFT' and (b."checkedAt" is null
      or (b."checkedAt" > now() - ${restMs}::int * interval '1 millisecond' and exists (
        select 1 from "BatchItem" i
        join "Campaign" c on c."accountId" = b."accountId" and c."campaignId" = i."campaignId"
        where i."batchId" = b.id and i.stale and c."factsReadAt" > i."checkedAt")))`;
  return rows.map((row) => row.accountId);
};
