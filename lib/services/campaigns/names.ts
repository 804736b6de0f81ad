import { db } from "@/lib/db";
import type { ServiceContext } from "@/lib/services/context";

/** Names of everybody this account deals with; the id where the registry gave none. */
export const partnerNames = async (ctx: ServiceContext): Promise<(id: string) => string> => {
  const rows = await db().partner.findMany({
    where: { accountId: ctx.account.id },
    select: { id: true, name: true },
  });
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => (id === ctx.account.companyId ? ctx.account.name : (names.get(id) ?? id));
};
