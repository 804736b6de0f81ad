import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { db, Prisma, type Tx } from "./index";

/** News for open screens. Written in the change's own transaction; told to listeners when it commits. */
export type LiveNews = {
  accountId: string;
  kind: "campaign" | "operation" | "sync" | "event" | "account" | "batch" | "handover";
  campaignId?: string;
  /** Of an operation how it stands now; of a batch its id. */
  payload?: Prisma.InputJsonValue;
};

const channel = "portage_live";

/**
 * The end of a statement that tells news: what `rows` selects (accountId, kind, campaignId, payload) becomes the table
 * `news`, and is told when all of it commits. A part, so that what ends in news can be one statement.
 */
export const tellingNews = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  news as (
    insert into "LiveEvent" ("accountId", kind, "campaignId", payload, at)
    select "accountId", kind, "campaignId", payload, clock_timestamp() from (${rows}) as given
    returning id, "accountId"),
  told as (select news.id from news cross join lateral pg_notify(${channel}, news."accountId" || ':' || news.id))`;

export const publishAll = async (tx: Tx, news: LiveNews[]): Promise<void> => {
  const payloads = news.map(({ payload }) => (payload === undefined ? null : JSON.stringify(payload)));
  await tx.$executeRaw`
    with ${tellingNews(Prisma.sql`
      select * from unnest(
        ${news.map(({ accountId }) => accountId)}::text[], ${news.map(({ kind }) => kind)}::text[],
        ${news.map(({ campaignId }) => campaignId ?? null)}::text[], ${payloads}::jsonb[])
        as n("accountId", kind, "campaignId", payload)`)}
    select count(*) from told`;
};

export const publish = (tx: Tx, news: LiveNews): Promise<void> => publishAll(tx, [news]);

/** Rows are kept for a day, so that a stream that lost its connection can resume. */
export const trimLiveEvents = async (): Promise<void> => {
  await db().liveEvent.deleteMany({ where: { at: { lt: new Date(Date.now() - 86_400_000) } } });
};

/** Told in the order of commits. `null`: the connection is new, so something may have been missed. */
type Listener = (news: { accountId: string; id: bigint } | null) => void;

const listeners = new Set<Listener>();
const state: { client: pg.Client | null; connecting: Promise<void> | null } = {
  client: null,
  connecting: null,
};

const tell: Listener = (news) => {
  for (const listener of listeners) listener(news);
};

const connect = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  client.on("notification", ({ payload = "" }) => {
    const [accountId = "", id = ""] = payload.split(":");
    tell({ accountId, id: BigInt(id) });
  });
  client.on("error", (error) => {
    log().warn({ err: error.message }, "lost the live connection");
    state.client = null;
    if (listeners.size > 0) setTimeout(ensureConnected, 1_000);
  });
  await client.connect();
  await client.query(`listen ${channel}`);
  state.client = client;
  tell(null);
};

const ensureConnected = (): void => {
  if (state.client !== null || state.connecting !== null) return;
  state.connecting = connect()
    .catch((error: unknown) => {
      log().warn({ err: String(error) }, "cannot listen for live changes");
      if (listeners.size > 0) setTimeout(ensureConnected, 2_000);
    })
    .finally(() => {
      state.connecting = null;
    });
};

/** One database connection a process serves every open stream. Returns the way to stop. */
export const listen = (listener: Listener): (() => void) => {
  listeners.add(listener);
  ensureConnected();
  return () => {
    listeners.delete(listener);
  };
};
