export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

/** An id comes from outside and must not become another path. */
export const segment = (id: string): string => encodeURIComponent(id);

/** Arrays are repeated: `tag=a&tag=b` (tcr.md 1.6). */
export const withQuery = (url: string, query: Query = {}): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const item of typeof value === "object" ? value : [value]) params.append(key, String(item));
  }
  const text = params.toString();
  return text === "" ? url : `${url}?${text}`;
};
