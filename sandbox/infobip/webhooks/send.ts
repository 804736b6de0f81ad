import { createHmac } from "node:crypto";
import type { Transport } from "../../tcr/webhooks/send";
import type { Account, Subscription } from "../entities";

const TIMEOUT_MS = 10_000;

const HASHES: Record<string, string> = {
  HMAC_MD5: "md5",
  HMAC_SHA_1: "sha1",
  HMAC_SHA_224: "sha224",
  HMAC_SHA_256: "sha256",
  HMAC_SHA_384: "sha384",
  HMAC_SHA_512: "sha512",
};

/** ASSUMPTION: with HMAC the raw body is signed, in hex, in a header whose name is configuration. */
function proofOf(account: Account, { security }: Subscription, body: string): Record<string, string> {
  if (!security) return {};
  const { username = "", password = "", secretKey = "", algorithm = "HMAC_SHA_256" } = security.credentials;
  if (security.type === "BASIC")
    return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
  const hash = HASHES[algorithm] ?? "sha256";
  return { [account.behaviour.hmacHeader]: createHmac(hash, secretKey).update(body).digest("hex") };
}

/** One attempt; the status, or why there was none. */
export async function sendBucket(
  transport: Transport,
  { account, subscription, body }: { account: Account; subscription: Subscription; body: string },
): Promise<number | string> {
  try {
    const response = await transport(subscription.notifyUrl, {
      method: "POST",
      headers: {
        ...subscription.headers,
        "content-type": "application/json",
        ...proofOf(account, subscription, body),
      },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "timeout" : "network error";
  }
}
