/** Milliseconds from a `Retry-After` header: seconds or an HTTP date; null when absent or unreadable. */
export const retryAfterMs = (headers: Headers, now: Date): number | null => {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
};
