import type { RunningSandbox } from "@/scripts/testing/sandbox-process";
import { pause } from "@/scripts/testing/world";

/** `applied`: the status of what was done, where the caller was told another. */
type Request = { seq: number; method: string; path: string; status: number; applied?: number };
type Delivery = { seq: number; answer: number | string };

/** What the registry saw: each accepted write by campaign and kind, and the events that Portage answered for. */
export type Wire = {
  accepted: Map<string, number>;
  requests: () => number;
  acknowledged: () => number;
  stop: () => Promise<void>;
};

const kindOf = ({ method, path }: Request): string | null => {
  if (method === "POST" && path.includes("/migrateCnp/")) return "initiate";
  if (method === "DELETE" && path.includes("/migrateCnp")) return "cancel";
  return null;
};

/** Reads the sandbox's logs as they grow: they do not keep everything. */
export const watchWire = (sandbox: RunningSandbox): Wire => {
  const accepted = new Map<string, number>();
  const state = { requests: 0, acknowledged: 0, stopping: false };
  const after = { requests: 0, deliveries: 0 };

  const read = async (): Promise<number> => {
    const requests = (await sandbox.control("GET", `/requests?after=${String(after.requests)}`)) as Request[];
    for (const request of requests) {
      after.requests = request.seq;
      state.requests += 1;
      const kind = kindOf(request);
      const status = request.applied ?? request.status;
      if (kind === null || status < 200 || status >= 300) continue;
      const key = `${kind} ${request.path.split("/campaign/")[1]?.split("/")[0] ?? ""}`;
      accepted.set(key, (accepted.get(key) ?? 0) + 1);
    }
    const deliveries = (await sandbox.control(
      "GET",
      `/deliveries?after=${String(after.deliveries)}`,
    )) as Delivery[];
    for (const { seq, answer } of deliveries) {
      after.deliveries = seq;
      if (typeof answer === "number" && answer >= 200 && answer < 300) state.acknowledged += 1;
    }
    return requests.length + deliveries.length;
  };

  const run = (async () => {
    for (;;) {
      const count = await read();
      if (count === 0 && state.stopping) return;
      if (count < 1_000) await pause(200);
    }
  })();

  return {
    accepted,
    requests: () => state.requests,
    acknowledged: () => state.acknowledged,
    stop: async () => {
      state.stopping = true;
      await run;
    },
  };
};
