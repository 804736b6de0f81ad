/** The strings of the simulated registries: see their page at the sandbox's address. */
export type Sandbox = {
  url: string;
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body?: unknown) => Promise<T>;
  patch: <T>(path: string, body: unknown) => Promise<T>;
  /** Everything that anybody has asked of the registries, oldest first. */
  requests: () => Promise<LoggedRequest[]>;
  /** Every webhook that was sent to anybody, oldest first. */
  deliveries: () => Promise<LoggedDelivery[]>;
  /** Removes every fault that a test asked for. */
  clearFaults: () => Promise<void>;
  /** Lets registry time pass. */
  advance: (seconds: number) => Promise<void>;
  /** A campaign with a ready-made chain, all accepted but the hops named in `pending`; its owner is told. Answers with its id. */
  campaign: (campaign: CampaignOrder) => Promise<string>;
};

export type LoggedRequest = { seq: number; method: string; path: string; status: number };

export type LoggedDelivery = {
  seq: number;
  company: string;
  event: string;
  campaignId: string;
  answer: unknown;
};

export type CampaignOrder = {
  campaignId?: string;
  chain: string[];
  mnoIds?: number[];
  usecase?: string;
  mock?: boolean;
  phones?: string[];
  pending?: number[];
};

export const sandboxAt = (url: string): Sandbox => {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? null : JSON.parse(text)) as T;
  };
  /** The logs come in pages. */
  const wholeLog = async <T extends { seq: number }>(path: string): Promise<T[]> => {
    const entries: T[] = [];
    for (let after = 0; ;) {
      const page = await call<T[]>("GET", `${path}?after=${String(after)}`);
      const last = page.at(-1);
      if (last === undefined) return entries;
      entries.push(...page);
      after = last.seq;
    }
  };
  return {
    url,
    requests: () => wholeLog("/requests"),
    deliveries: () => wholeLog("/deliveries"),
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body ?? {}),
    patch: (path, body) => call("PATCH", path, body),
    clearFaults: () => call("DELETE", "/faults"),
    advance: (advanceSeconds) => call("POST", "/clock", { advanceSeconds }),
    campaign: async (order) => {
      const made = await call<{ campaignId: string }>("POST", "/campaigns", { announce: true, ...order });
      return made.campaignId;
    },
  };
};
