import type { Context, Hono } from "hono";
import type { Clock } from "../../core/clock";
import type { Random } from "../../core/random";
import { readXml, type XmlNode } from "../../core/xml";
import type { Registry } from "../../tcr/registry";
import type { Account } from "../entities";
import { BandwidthRefusal, refuse } from "../errors";
import type { BandwidthStore } from "../store";
import type { BandwidthDispatcher } from "../webhooks/dispatcher";

/** `user` is shown as the author of orders: the API user or the client. */
export type BandwidthEnv = { Bindings: { company: string; user: string } };
export type BandwidthApp = Hono<BandwidthEnv>;
export type BandwidthContext = Context<BandwidthEnv>;

export type BandwidthParts = {
  clock: Clock;
  random: Random;
  store: BandwidthStore;
  dispatcher: BandwidthDispatcher;
  registry: Registry;
};

/** The caller's account as it is now: an earlier part of the same request may have changed it. */
export function accountOf({ store }: BandwidthParts, c: { env: BandwidthEnv["Bindings"] }): Account {
  const account = store.account(c.env.company);
  if (!account) throw new BandwidthRefusal(401);
  return account;
}

export const bodyOf = async (c: BandwidthContext): Promise<XmlNode | null> => readXml(await c.req.text());

const PAGE_SIZE = 25;

/** ASSUMPTION: pages count from 1, and 0 is the first one as well. */
export function pageOf<T>(c: BandwidthContext, all: T[]): T[] {
  const whole = (name: string, usual: number): number => {
    const value = c.req.query(name);
    return value === undefined ? usual : /^\d+$/.test(value) ? Number(value) : Number.NaN;
  };
  const size = whole("size", PAGE_SIZE);
  if (!(size >= 1 && size <= PAGE_SIZE))
    throw refuse("1006", `size must be between 1 and ${String(PAGE_SIZE)} (bounds are included)`);
  const page = whole("page", 1);
  if (Number.isNaN(page)) throw refuse("1006", "page must be a whole number");
  const start = (Math.max(1, page) - 1) * size;
  return all.slice(start, start + size);
}
