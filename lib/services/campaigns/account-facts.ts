import { db } from "@/lib/db";
import type { AccountFacts } from "@/lib/domain/eligibility";
import type { ServiceContext } from "@/lib/services/context";

export const accountFacts = async (ctx: ServiceContext): Promise<AccountFacts> => {
  const { companyId, migrationSupported } = await db().account.findUniqueOrThrow({
    where: { id: ctx.account.id },
  });
  return { companyId, migrationSupported };
};
