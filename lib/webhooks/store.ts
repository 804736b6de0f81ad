import { createHash } from "node:crypto";
import { Prisma, type Tx } from "@/lib/db";
import { tellingNews } from "@/lib/db/live";
import { parseEvent } from "@/lib/registries/tcr/events";

export type Delivery = {
  accountId: string;
  rawBody: string;
  signature: string | null;
  headers: Record<string, string>;
  address: string | null;
};

export type StoredVerdict = "VALID" | "QUARANTINED" | "UNPARSABLE";
export type Judged = { delivery: Delivery; verdict: StoredVerdict };

type Row = {
  accountId: string;
  rawBody: string;
  headers: string;
  hash: string;
  verdict: StoredVerdict;
  eventType: string | null;
  campaignId: string | null;
  cnpMigration: boolean;
  previouslyAccepted: boolean | null;
  description: string | null;
  status: string;
};

/** A text cannot hold a null character, and an event that cannot be stored would hold up its account's queue. */
const storable = (text: string): string => text.replaceAll("\0", "\uFFFD");
const storableOrNull = (text: string | null | undefined): string | null =>
  text == null ? null : storable(text);

const rowOf = ({ delivery, verdict }: Judged): Row => {
  const { accountId, rawBody, headers } = delivery;
  const event = parseEvent(rawBody);
  return {
    accountId,
    rawBody: storable(rawBody),
    headers: JSON.stringify(headers),
    hash: createHash("sha256").update(rawBody).digest("hex"),
    verdict,
    eventType: storableOrNull(event?.eventType),
    campaignId: storableOrNull(event?.campaignId),
    cnpMigration: event?.cnpMigration ?? false,
    previouslyAccepted: event?.eventType.endsWith("SHARE_ADD") === true ? event.previouslyAccepted : null,
    description: storableOrNull(event?.description),
    status: verdict === "VALID" ? "RECEIVED" : verdict,
  };
};

/**
 * Stores deliveries in their order, and tells open screens; in one statement, for the sender waits for it and sends
 * nothing meanwhile. Answers their ids. There is no event id: equal bytes with nothing about the same campaign in between
 * are probably a repetition, and are kept. The account's last event is told to the second, so that its row, which others
 * write too, is not waited for by each.
 */
export const store = async (tx: Tx, judged: Judged[]): Promise<bigint[]> => {
  const rows = judged.map(rowOf);
  const all = <K extends keyof Row>(name: K): Row[K][] => rows.map((row) => row[name]);
  const now = new Date();
  const [stored] = await tx.$queryRaw<{ ids: bigint[] }[]>`
    with given as materialized (
      select nextval(pg_get_serial_sequence('"WebhookEvent"', 'id')) as id, g.*
      from unnest(
        ${all("accountId")}::text[], ${all("rawBody")}::text[], ${all("headers")}::jsonb[], ${all("hash")}::text[],
        ${all("verdict")}::text[], ${all("eventType")}::text[], ${all("campaignId")}::text[],
        ${all("cnpMigration")}::boolean[], ${all("previouslyAccepted")}::boolean[], ${all("description")}::text[],
        ${all("status")}::text[])
        as g("accountId", "rawBody", headers, hash, verdict, "eventType", "campaignId", "cnpMigration",
          "previouslyAccepted", description, status)),
    beside as (
      select id, lag(id) over same as "beforeId", lag(hash) over same as "beforeHash"
      from given window same as (partition by "accountId", "campaignId" order by id)),
    stored as (
      insert into "WebhookEvent" (id, "accountId", "rawBody", headers, hash, verdict, "eventType", "campaignId",
        "cnpMigration", "previouslyAccepted", description, status, "receivedAt", "dueAt", "duplicateOf")
      select g.*, ${now}::timestamptz, ${now}::timestamptz,
        case when coalesce(b."beforeHash", w.hash) = g.hash then coalesce(b."beforeId", w.id) end
      from given g join beside b using (id) left join lateral (
        (select e.id, e.hash from "WebhookEvent" e
          where e."accountId" = g."accountId" and e."campaignId" = g."campaignId" order by e.id desc limit 1)
        union all
        (select e.id, e.hash from "WebhookEvent" e
          where g."campaignId" is null and e."accountId" = g."accountId" and e."campaignId" is null
          order by e.id desc limit 1)) w on b."beforeId" is null),
    touched as (
      update "Account" set "lastEventAt" = ${now}::timestamptz
      where id in (select "accountId" from given)
        and ("lastEventAt" is null or "lastEventAt" < ${now}::timestamptz - interval '1 second')),
    ${tellingNews(Prisma.sql`select distinct "accountId", 'event' as kind, "campaignId", null::jsonb as payload from given`)}
    select array_agg(id order by id) as ids, (select count(*) from told) from given`;
  return stored?.ids ?? [];
};
