import { db } from "@/lib/db";
import type { WebhookEvent } from "@/lib/db/generated/client";
import { eventStates, eventTitle } from "@/lib/domain/event-words";
import type { EventRow } from "./dto";

/** How often each came again: a repetition names the one right before it, so the chain is followed. */
export const repetitionsOf = async (ids: bigint[]): Promise<ReadonlyMap<bigint, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await db().$queryRaw<{ root: bigint; count: number }[]>`
    with recursive repetition as (
      select id, verdict, "duplicateOf" as root from "WebhookEvent" where "duplicateOf" = any(${ids}::bigint[])
      union all
      select e.id, e.verdict, r.root from "WebhookEvent" e join repetition r on e."duplicateOf" = r.id)
    select root, count(*)::int as count from repetition where verdict = 'VALID' group by root`;
  return new Map(rows.map(({ root, count }) => [root, count]));
};

export const eventRow = (event: WebhookEvent, repetitions: ReadonlyMap<bigint, number>): EventRow => ({
  id: event.id.toString(),
  receivedAt: event.receivedAt.toISOString(),
  eventType: event.eventType,
  title: eventTitle(event.eventType),
  campaignId: event.campaignId,
  cnpMigration: event.cnpMigration,
  state: eventStates.find((state) => state === event.status) ?? "RECEIVED",
  repetitions: repetitions.get(event.id) ?? 0,
  isRepetition: event.duplicateOf !== null,
});
