import { db } from "@/lib/db";
import type { Partner } from "@/lib/db/generated/client";
import type { PartnerFacts } from "@/lib/domain/eligibility";
import type { ServiceContext } from "@/lib/services/context";

export const partnerFacts = (row: Partner): PartnerFacts => ({
  id: row.id,
  name: row.name,
  kind: row.kind === "DCA" ? "DCA" : "CNP",
  migrationSupported: row.migrationSupported,
  soleProprietorEnabled: row.soleProprietorEnabled,
});

/** Null for an id that the registry's lists do not have. */
export const findPartner = async (ctx: ServiceContext, id: string): Promise<PartnerFacts | null> => {
  const row = await db().partner.findUnique({ where: { accountId_id: { accountId: ctx.account.id, id } } });
  return row === null ? null : partnerFacts(row);
};
