import type { System } from "./limits";
import type { Random } from "./random";

export const FAULT_MODES = [
  "drop-before",
  "apply-then-drop",
  "late-apply",
  "status",
  "apply-then-status",
  "slow",
  "bad-json",
] as const;
type FaultMode = (typeof FAULT_MODES)[number];

type FaultRequest = {
  system: System;
  method?: string | undefined;
  path?: string | undefined;
  mode: FaultMode;
  count?: number | undefined;
  probability?: number | undefined;
  status?: number | undefined;
  delayMs?: number | undefined;
};
export type Fault = FaultRequest & { id: number; hits: number };

export type Faults = {
  add: (request: FaultRequest) => Fault;
  clear: (id?: number) => void;
  list: () => Fault[];
  take: (call: { system: System; method: string; path: string }) => Fault | undefined;
};

export function createFaults(random: Random): Faults {
  let faults: Fault[] = [];
  let nextId = 1;

  return {
    add: (request) => {
      const fault = { ...request, id: nextId, hits: 0 };
      nextId += 1;
      faults.push(fault);
      return fault;
    },
    clear: (id) => {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    list: () => faults,
    take: (call) => {
      const fault = faults.find((candidate) => concerns(candidate, call) && strikes(candidate, random));
      if (fault) fault.hits += 1;
      return fault;
    },
  };
}

function concerns(fault: Fault, call: { system: System; method: string; path: string }): boolean {
  if (fault.system !== call.system) return false;
  if (fault.method && fault.method.toUpperCase() !== call.method) return false;
  if (fault.count !== undefined && fault.hits >= fault.count) return false;
  return fault.path === undefined || matchesPrefix(call.path, fault.path);
}

const strikes = (fault: Fault, random: Random): boolean =>
  fault.probability === undefined || random.next() < fault.probability;

/** A prefix of the whole path or of the part behind the version or the account; `*` stands for one segment. */
export function matchesPrefix(path: string, prefix: string): boolean {
  const pattern = new RegExp(`^${prefix.split("*").map(escapePattern).join("[^/]*")}`);
  return (
    pattern.test(path) ||
    pattern.test(path.replace(/^\/(tcr\/(csp|dca)\/v2|infobip|bandwidth\/api(\/accounts\/[^/]+)?)/, ""))
  );
}

const escapePattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
