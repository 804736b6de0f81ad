import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { log } from "@/lib/log";
import { TcrError } from "@/lib/registries/tcr/errors";
import { explainTcr } from "@/lib/registries/tcr/explain";
import { connect } from "./connect";
import { derivedColumns } from "./derive";
import { syncPartners } from "./partners";
import { readSettings } from "./read-settings";
import { syncDcaLists } from "./sync-dca-lists";
import { readMigrations } from "./sync-migrations";
import { syncLists } from "./sync-lists";
import { claimSync, endSync, startProgress } from "./sync-progress";

const deriveAll = async (account: Account): Promise<void> => {
  const rows = await db().campaign.findMany({ where: { accountId: account.id, factsReadAt: null } });
  for (const row of rows) {
    const { accountId, campaignId } = row;
    await db().campaign.update({
      where: { accountId_campaignId: { accountId, campaignId } },
      data: derivedColumns(row, account, new Date()),
    });
  }
};

const problemOf = (error: unknown): string => {
  if (!(error instanceof TcrError)) return "The campaigns could not be read because of a fault in Portage.";
  const { kind, code, codes } = error;
  const { sentence, nextStep } = explainTcr({ kind, code, description: codes[0]?.description ?? null });
  return nextStep === null ? sentence : `${sentence} ${nextStep}`;
};

/** A full sync of one account. Can be repeated and interrupted at any point; false when another worker is at it. */
export const syncAccount = async (accountId: string, isStopping: () => boolean): Promise<boolean> => {
  const found = await db().account.findUnique({ where: { id: accountId } });
  if (found === null || !(await claimSync(accountId))) return false;
  const now = new Date();
  const client = connect(found);
  const progress = startProgress(accountId);
  try {
    const account = await readSettings(client, found, "sync");
    await syncPartners(client, account, now);
    const lists = account.kind === "DCA" ? syncDcaLists : syncLists;
    const urgent = await lists({ client, account, progress, now });
    await deriveAll(account);
    await progress.flush();
    await readMigrations({ client, account, progress, urgent, isStopping });
    // An interrupted sync stays requested, so that the next worker begins it again.
    if (isStopping()) await db().account.update({ where: { id: accountId }, data: { syncStartedAt: null } });
    else await endSync(accountId, { readFrom: now });
  } catch (error) {
    log().warn({ account: accountId, err: String(error) }, "a sync failed");
    await endSync(accountId, { problem: problemOf(error) });
  }
  return true;
};
