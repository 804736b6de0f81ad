import { db } from "@/lib/db";
import type { LiveEvent } from "@/lib/db/generated/client";

/** Ids are given out when news is written, not when it commits: a reader that resumes looks back this far. */
const overlapMs = 5_000;
/** More than this was missed: one word that everything may be new says it better. */
const mostAtOnce = 200;

/** The number that a page rendered now should resume from. */
export const newestNews = async (accountId: string): Promise<bigint> =>
  (await db().liveEvent.findFirst({ where: { accountId }, orderBy: { id: "desc" }, select: { id: true } }))
    ?.id ?? 0n;

export const newsWithIds = (accountId: string, ids: bigint[]): Promise<LiveEvent[]> =>
  db().liveEvent.findMany({ where: { accountId, id: { in: ids } }, orderBy: { id: "asc" } });

/** What a page that knows everything up to `lastId` may not know. Null when it is too much to tell one by one. */
export const newsSince = async (accountId: string, lastId: bigint): Promise<LiveEvent[] | null> => {
  const last = await db().liveEvent.findUnique({ where: { id: lastId }, select: { at: true } });
  const news = await db().liveEvent.findMany({
    where: {
      accountId,
      ...(last === null
        ? { id: { gt: lastId } }
        : { at: { gt: new Date(last.at.getTime() - overlapMs) }, id: { not: lastId } }),
    },
    orderBy: { id: "asc" },
    take: mostAtOnce + 1,
  });
  return news.length > mostAtOnce ? null : news;
};
