import type { Transport } from "../../tcr/webhooks/send";

const TIMEOUT_MS = 10_000;

type Credentials = { username: string; password: string };

/** The status of each request that was sent, or why there was none. */
export type Attempts = (number | string)[];

const basic = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/** Credentials are sent to whoever asks for them only: the first request never carries any. */
export async function sendNotification(
  transport: Transport,
  { url, credentials, body }: { url: string; credentials: Credentials | null; body: string },
): Promise<Attempts> {
  async function post(headers: Record<string, string>): Promise<{ status: number; challenged: boolean }> {
    const response = await transport(url, {
      method: "POST",
      headers: { "content-type": "application/xml; charset=utf-8", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    const challenge = response.headers.get("www-authenticate") ?? "";
    return { status: response.status, challenged: response.status === 401 && /^basic/i.test(challenge) };
  }

  const attempts: Attempts = [];
  try {
    const first = await post({});
    attempts.push(first.status);
    if (!first.challenged || !credentials) return attempts;
    attempts.push((await post({ authorization: basic(credentials) })).status);
  } catch (error) {
    attempts.push(error instanceof Error && error.name === "TimeoutError" ? "timeout" : "network error");
  }
  return attempts;
}
