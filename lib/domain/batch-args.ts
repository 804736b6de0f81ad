/** What a batch does, read back from what each of its operations carries. */

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const shared = <T>(values: T[]): T | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

export type SharedArgs = {
  partnerId?: string;
  previous?: boolean;
  explanation?: string;
  categories?: string[];
};

/** Each kind calls its partner by the registry's name. Different partners: each campaign's previous upstream. */
export const sharedArgs = (kind: string, all: Record<string, unknown>[]): SharedArgs => {
  const [first = {}] = all;
  const partners = all.map((args) => textOf(args.partnerId ?? args.upstreamId ?? args.dcaId));
  const partnerId = shared(partners);
  const { explanation, categories } = first;
  return {
    ...(partnerId === null ? {} : { partnerId }),
    ...(kind === "elect" && partnerId === null ? { previous: true } : {}),
    ...(typeof explanation === "string" ? { explanation } : {}),
    ...(Array.isArray(categories) ? { categories: categories.map(String) } : {}),
  };
};
