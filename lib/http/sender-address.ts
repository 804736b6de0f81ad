import { env } from "@/lib/env";

/**
 * Who sent a request: the last hop before the trusted proxies in X-Forwarded-For. Null when no proxy is trusted, since
 * anybody can write that header.
 */
export const senderAddress = (headers: { get: (name: string) => string | null }): string | null => {
  const trusted = env()
    .TRUSTED_PROXIES.split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  if (trusted.length === 0) return null;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.reverse().find((hop) => hop !== "" && !trusted.includes(hop)) ?? null;
};
