import { db } from "@/lib/db";
import type { ViewedList } from "@/lib/domain/saved-views";
import type { ServiceContext } from "@/lib/services/context";
import { personOf } from "./load";

/** Keeps what this person wants of a list, beside what they wanted of it before. */
export const prefer = async (
  ctx: ServiceContext,
  list: ViewedList,
  wanted: { columns: string[] } | { defaultViewId: string | null },
): Promise<void> => {
  const key = { userId: personOf(ctx).userId, accountId: ctx.account.id, list };
  await db().listPreference.upsert({
    where: { userId_accountId_list: key },
    create: { ...key, ...wanted },
    update: wanted,
  });
};
