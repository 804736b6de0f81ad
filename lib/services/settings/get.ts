import { db } from "@/lib/db";
import type { MigrationSettings, SettingsCounts } from "@/lib/domain/migration-settings";
import { type AccountOperationView, latestAccountOperation } from "@/lib/services/account-operation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";

export type SettingsView = {
  /** As TCR showed them; null until they were read. */
  settings: MigrationSettings | null;
  readAt: string | null;
  problem: string | null;
  counts: SettingsCounts;
  /** The last change asked for here, however it ended. */
  operation: AccountOperationView | null;
  /** True after a change that TCR carried out, until its settings were read again. */
  readingBack: boolean;
  lastChange: { at: string; by: string } | null;
};

const countsOf = async (accountId: string): Promise<SettingsCounts> => {
  const waits = { accountId, pending: true, provDownStatus: "PENDING" };
  const count = (where: Parameters<ReturnType<typeof db>["campaign"]["count"]>[0]) =>
    db().campaign.count(where);
  const [waiting, acceptedBefore, started, eligible] = await Promise.all([
    count({ where: waits }),
    count({ where: { ...waits, previouslyAccepted: true } }),
    count({ where: { accountId, migrationStatus: "ACTIVE", migrationInitiator: "me" } }),
    count({ where: { accountId, own: true, eligible: true } }),
  ]);
  return { waiting, acceptedBefore, started, eligible };
};

/** The newer of our own last change and the last one that a reading found. */
const lastChangeOf = async (accountId: string): Promise<SettingsView["lastChange"]> => {
  const [ours, found] = await Promise.all([
    db().operation.findFirst({
      where: { accountId, kind: "settings", status: "DONE" },
      orderBy: { finishedAt: "desc" },
    }),
    db().auditEntry.findFirst({
      where: { accountId, subjectType: "account", action: "account.settings-changed" },
      orderBy: { id: "desc" },
    }),
  ]);
  const mine = ours?.finishedAt ?? null;
  if (ours !== null && mine !== null && (found === null || found.at < mine))
    return { at: mine.toISOString(), by: ours.requestedBy };
  return found === null ? null : { at: found.at.toISOString(), by: "somebody outside Portage" };
};

/** The migration switches of this account, and what is open that flipping them would touch. */
export const getSettings = async (ctx: ServiceContext): Promise<SettingsView> => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  const [account, counts, operation, lastChange] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: accountId } }),
    countsOf(accountId),
    latestAccountOperation(ctx, "settings"),
    lastChangeOf(accountId),
  ]);
  const { migrationSupported, migrationAutoComplete, settingsReadAt } = account;
  const finishedAt = operation?.status === "DONE" ? operation.finishedAt : null;
  return {
    settings:
      migrationSupported === null || migrationAutoComplete === null
        ? null
        : { migrationSupported, migrationAutoComplete },
    readAt: settingsReadAt?.toISOString() ?? null,
    problem: account.accountProblem,
    counts,
    operation,
    readingBack: finishedAt !== null && (settingsReadAt?.toISOString() ?? "") < finishedAt,
    lastChange,
  };
};
