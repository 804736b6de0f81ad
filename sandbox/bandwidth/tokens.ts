import { timingSafeEqual } from "node:crypto";
import { newUuid } from "../core/ids";
import type { Random } from "../core/random";
import type { Account } from "./entities";
import type { BandwidthStore } from "./store";

/** Who calls, and by which name. */
export type Caller = { account: Account; user: string };

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function basicOf(header: string): { name: string; secret: string } | null {
  const encoded = /^Basic (\S+)$/i.exec(header)?.[1];
  if (!encoded) return null;
  const [name = "", ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { name, secret: secret.join(":") };
}

/** A token of client credentials, or the user and password of old. */
export function callerOf(store: BandwidthStore, header: string): Caller | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (bearer !== undefined) {
    const account = store.account(store.token(bearer)?.company ?? "");
    return account && { account, user: account.clientId };
  }
  const basic = basicOf(header);
  const account = basic && store.accounts().find(({ username }) => username === basic.name);
  if (!account?.behaviour.basicAccepted || !same(account.password, basic?.secret ?? "")) return undefined;
  return { account, user: account.username };
}

const refused = (status: number, error: string): Response =>
  Response.json({ error }, { status, headers: { "cache-control": "no-store" } });

function clientAccount(store: BandwidthStore, header: string): Account | undefined {
  const basic = basicOf(header);
  const account = basic && store.accounts().find(({ clientId }) => clientId === basic.name);
  return account && same(account.clientSecret, basic.secret) ? account : undefined;
}

/** The company that asks for a token. */
export const clientOf = (store: BandwidthStore, header: string): string | undefined =>
  clientAccount(store, header)?.company;

/** The one way to a token: `grant_type=client_credentials` with the client's id and secret as HTTP Basic. */
export async function issueToken(
  { store, random, realNow }: { store: BandwidthStore; random: Random; realNow: () => number },
  request: Request,
): Promise<Response> {
  const account = clientAccount(store, request.headers.get("authorization") ?? "");
  if (!account) return refused(401, "invalid_client");
  const form = new URLSearchParams(await request.text());
  if (form.get("grant_type") !== "client_credentials") return refused(400, "unsupported_grant_type");
  const { tokenSeconds } = account.behaviour;
  const token = newUuid(random, (id) => store.token(id) !== undefined);
  // Their lives are counted in real time, as the limits are: a client counts so too.
  store.putToken({ token, company: account.company, expiresAt: realNow() + tokenSeconds * 1_000 });
  const body = { access_token: token, expires_in: tokenSeconds, token_type: "bearer" };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}
