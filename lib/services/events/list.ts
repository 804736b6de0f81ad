import { db, type Prisma } from "@/lib/db";
import type { WebhookEvent } from "@/lib/db/generated/client";
import { eventStates, eventStateWords, eventTitle } from "@/lib/domain/event-words";
import type { ServiceContext } from "@/lib/services/context";
import type { EventPage, EventQuery } from "./dto";
import { eventRow, repetitionsOf } from "./row";
import { eventWhere } from "./where";

export const eventPageSize = 50;
/** Beyond this the total reads "10,000+". */
const countAtMost = 10_000;

const facetsOf = async (ctx: ServiceContext, duplicates: boolean): Promise<EventPage["facets"]> => {
  const where = eventWhere(ctx, { duplicates });
  const [types, states] = await Promise.all([
    db().webhookEvent.groupBy({ by: ["eventType"], where, _count: true }),
    db().webhookEvent.groupBy({ by: ["status"], where, _count: true }),
  ]);
  return {
    type: types
      .flatMap(({ eventType, _count }) =>
        eventType === null ? [] : [{ value: eventType, label: eventTitle(eventType), count: _count }],
      )
      .sort((a, b) => a.label.localeCompare(b.label)),
    state: eventStates.map((state) => ({
      value: state,
      label: eventStateWords[state].word,
      count: states.find(({ status }) => status === state)?._count ?? 0,
    })),
  };
};

/** One more than a page tells whether there is another beyond it. */
const readPage = async (
  where: Prisma.WebhookEventWhereInput,
  { before, after }: EventQuery,
): Promise<{ rows: WebhookEvent[]; newer: boolean; older: boolean }> => {
  const forward = after !== undefined;
  const cursor = forward ? { gt: BigInt(after) } : before === undefined ? null : { lt: BigInt(before) };
  const found = await db().webhookEvent.findMany({
    where: cursor === null ? where : { AND: [where, { id: cursor }] },
    orderBy: { id: forward ? "asc" : "desc" },
    take: eventPageSize + 1,
  });
  const rows = found.slice(0, eventPageSize);
  const beyond = found.length > eventPageSize;
  return forward
    ? { rows: rows.reverse(), newer: beyond, older: true }
    : { rows, newer: before !== undefined, older: beyond };
};

/** What the registry sent, newest first, by cursor. */
export const listEvents = async (ctx: ServiceContext, query: EventQuery): Promise<EventPage> => {
  const { before: _before, after: _after, ...filter } = query;
  const where = eventWhere(ctx, filter);
  const [page, count, facets] = await Promise.all([
    readPage(where, query),
    db().webhookEvent.count({ where, take: countAtMost + 1 }),
    facetsOf(ctx, filter.duplicates === true),
  ]);
  const repetitions = await repetitionsOf(page.rows.map((event) => event.id));
  const rows = page.rows.map((event) => eventRow(event, repetitions));
  return {
    rows,
    total: { count: Math.min(count, countAtMost), more: count > countAtMost },
    newer: page.newer ? (rows.at(0)?.id ?? null) : null,
    older: page.older ? (rows.at(-1)?.id ?? null) : null,
    facets,
  };
};
