import { parseJson } from "@/lib/http/json";
import { request as httpRequest, type HttpResponse, type Request } from "@/lib/http/request";
import { retryAfterMs } from "@/lib/http/retry-after";
import { BandwidthError } from "./errors";
import { tokenWire } from "./wire";

/** A life that the answer does not tell, and how long before its end a token is used no more (bandwidth.md 2). */
const lifeMs = 3_600_000;
const earlyMs = 60_000;
const limitPauseMs = 60_000;

export type TokenSource = {
  /** The value of the Authorization header. */
  authorization: () => Promise<string>;
  /** Bandwidth did not accept this one: the next is a new one. False: there is no other to try. */
  renew: (authorization: string) => boolean;
};

type Credentials = { user: string; secret: string };

const basicOf = ({ user, secret }: Credentials): string =>
  `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;

/** User and password of an API user, which Bandwidth ends on 2026-12-02. */
export const basicSource = (credentials: Credentials): TokenSource => ({
  authorization: () => Promise.resolve(basicOf(credentials)),
  renew: () => false,
});

const failureOf = ({ status, headers }: HttpResponse, path: string): BandwidthError => {
  const about = { method: "POST", path, status };
  if (status === 429) {
    const pause = retryAfterMs(headers, new Date()) ?? limitPauseMs;
    return new BandwidthError({ kind: "rateLimited", ...about, retryAfterMs: pause });
  }
  // The call that the token was for has not been made, so nothing of this is ambiguous.
  const isOurs = status === 400 || status === 401 || status === 403;
  return new BandwidthError({ kind: isOurs ? "unauthorized" : "notSent", ...about });
};

type Options = Credentials & { tokenUrl: string; timeoutMs?: number; request?: Request; now?: () => number };

/** OAuth2 client credentials: one token at a time, kept in memory, asked for once by all who wait for it. */
export const oauthSource = ({ tokenUrl, timeoutMs = 15_000, ...options }: Options): TokenSource => {
  const { request = httpRequest, now = Date.now } = options;
  const path = new URL(tokenUrl).pathname;
  let current: { authorization: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    const response = await request({
      method: "POST",
      url: tokenUrl,
      headers: {
        authorization: basicOf(options),
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
      timeoutMs,
    }).catch((cause: unknown) => {
      throw new BandwidthError({ kind: "notSent", method: "POST", path, cause });
    });
    if (response.status < 200 || response.status >= 300) throw failureOf(response, path);
    const json = parseJson(response.text);
    const parsed = tokenWire.safeParse(json.ok ? json.value : null);
    if (!parsed.success)
      throw new BandwidthError({ kind: "notSent", method: "POST", path, status: response.status });
    const { access_token: token, expires_in: seconds } = parsed.data;
    const life = seconds === null || seconds === undefined ? lifeMs : seconds * 1_000;
    // A token that lives shorter than that is at least used once.
    const until = now() + Math.max(life - earlyMs, Math.min(life, earlyMs) / 2);
    current = { authorization: `Bearer ${token}`, until };
    return current.authorization;
  };

  return {
    authorization: () => {
      if (current !== null && current.until > now()) return Promise.resolve(current.authorization);
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    renew: (authorization) => {
      if (current?.authorization === authorization) current = null;
      return true;
    },
  };
};
