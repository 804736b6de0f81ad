import type { Account, Operation } from "@/lib/db/generated/client";
import type { RemoteSystem } from "@/lib/domain/operation";
import type { Failure } from "../decide";
import type { Effect, Executor, Prepared } from "../executors/executor";

/** An executor with its client: what the ledger works with, whichever system it is. */
export type Bound = Pick<Executor, "kind" | "describe" | "confirms"> & {
  prepare?: (operation: Operation) => Promise<Prepared>;
  send: (operation: Operation) => Promise<void>;
  effect: (operation: Operation) => Promise<Effect>;
};

export const bind = <Client>(client: Client, executor: Executor<Client>): Bound => {
  const { kind, describe, confirms, prepare } = executor;
  return {
    kind,
    describe,
    ...(confirms === undefined ? {} : { confirms }),
    ...(prepare === undefined ? {} : { prepare: (operation: Operation) => prepare(client, operation) }),
    send: (operation) => executor.send(client, operation),
    effect: (operation) => executor.effect(client, operation),
  };
};

/** One account's line to one system. */
export type Session = {
  /** Null for a kind that this version does not know. */
  executorOf: (kind: string) => Bound | null;
  /** What a failed call means; throws on what is none. */
  failureOf: (error: unknown) => Failure;
  /** A refusal in words. */
  explain: (error: unknown, kind: string) => string;
  /** Milliseconds until a write may be sent: asked for when one is at hand. `apart`: it is one of a long row. */
  takeSlot: (manner: { apart: boolean }) => Promise<number>;
  /** A 429: somebody else used the budget. */
  onRateLimited: () => Promise<void>;
  windows: { readMs: number; writeMs: number };
};

export type System = {
  name: RemoteSystem;
  /** Null while the account has no connection to it: what is to be sent waits. */
  open: (account: Account) => Promise<Session | null>;
};
