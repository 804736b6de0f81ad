import { inTransaction } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { TcrClient } from "@/lib/registries/tcr/client";

/**
 * Everybody a campaign could be shared with. Three lists of the registry together tell who takes migrations and who
 * takes sole proprietors; nobody is left out, so that the picker can say why a partner cannot be chosen.
 */
export const syncPartners = async (client: TcrClient, account: Account, now: Date): Promise<void> => {
  const [all, migrating, sole, dcas] = await Promise.all([
    client.listCnps(),
    client.listCnps({ cnpMigrationSupported: true }),
    client.listCnps({ soleProprietorEnabled: true }),
    client.listDcas(),
  ]);
  const dcaIds = new Map(dcas.map((dca) => [dca.id, dca]));
  const names = { ...Object.fromEntries(dcas.map((dca) => [dca.id, dca.displayName])), ...all };
  const rows = Object.entries(names).map(([id, name]) => ({
    accountId: account.id,
    id,
    name,
    kind: dcaIds.has(id) ? "DCA" : "CNP",
    migrationSupported: Object.hasOwn(migrating, id),
    soleProprietorEnabled: Object.hasOwn(sole, id) || dcaIds.get(id)?.soleProprietorEnabled === true,
    mnoIds: dcaIds.get(id)?.mnoIds ?? [],
    readAt: now,
  }));
  await inTransaction(async (tx) => {
    for (const row of rows) {
      const key = { accountId_id: { accountId: row.accountId, id: row.id } };
      await tx.partner.upsert({ where: key, create: row, update: row });
    }
  });
};
