import { inTransaction, type Tx } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { sameSettings, type MigrationSettings } from "@/lib/domain/migration-settings";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { recordAudit } from "@/lib/services/audit/record";
import { rederiveEligible } from "./rederive";

const knownOf = ({ migrationSupported, migrationAutoComplete }: Account): MigrationSettings | null =>
  migrationSupported === null || migrationAutoComplete === null
    ? null
    : { migrationSupported, migrationAutoComplete };

/** A write of ours that ended since the last reading explains the change: it has its own entries. */
const isOurs = async (tx: Tx, { id, settingsReadAt }: Account): Promise<boolean> => {
  const finishedAt = { gt: settingsReadAt ?? new Date(0) };
  return (
    (await tx.operation.count({ where: { accountId: id, kind: "settings", status: "DONE", finishedAt } })) > 0
  );
};

/** Reads the switches of the account and keeps what the registry shows, with an entry when somebody changed them elsewhere. */
export const readSettings = async (client: TcrClient, account: Account, job: string): Promise<Account> => {
  const { migrationSupported, migrationAutoComplete } = await client.getSettings();
  const shown = { migrationSupported, migrationAutoComplete };
  const known = knownOf(account);
  const changed = known !== null && !sameSettings(known, shown);
  const fresh = await inTransaction(async (tx) => {
    const row = await tx.account.update({
      where: { id: account.id },
      data: { ...shown, settingsReadAt: new Date() },
    });
    if (changed && !(await isOurs(tx, account))) {
      await recordAudit(tx, {
        accountId: account.id,
        actor: { kind: "system", job },
        action: "account.settings-changed",
        subject: { type: "account", id: account.id },
        before: known,
        after: shown,
        correlationId: job,
      });
    }
    if (changed) await publish(tx, { accountId: account.id, kind: "account" });
    return row;
  });
  if (known?.migrationSupported !== shown.migrationSupported) await rederiveEligible(fresh);
  return fresh;
};
