import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** Facts younger than this are believed by the check of a batch. */
export const freshMs = 600_000;

/** A re-read asks five to seven questions. Two thirds of the budget, so that events and clicks find room. */
const readsEach = 6;
const share = 2 / 3;

/**
 * Campaigns whose facts are old are read again one after the other, at a pace of their own: all due at once they would
 * stand before everything that happens meanwhile.
 */
export const askToRead = async (accountId: string, campaignIds: string[]): Promise<void> => {
  if (campaignIds.length === 0) return;
  const { count, windowMs } = env().TCR_READ_LIMIT;
  const paceMs = Math.ceil(((windowMs / count) * readsEach) / share);
  await db().$executeRaw`
    update "Campaign" c set "rereadDueAt" = now() + (n.ahead + u.place) * ${paceMs}::float8 * interval '1 millisecond'
    from unnest(${campaignIds}::text[]) with ordinality as u(id, place),
      (select count(*) as ahead from "Campaign" w
        where w."accountId" = ${accountId} and w."rereadDueAt" is not null) n
    where c."accountId" = ${accountId} and c."campaignId" = u.id and c."rereadDueAt" is null`;
};
