import type { Prisma } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import type { LedgerKind } from "@/lib/domain/operation";
import type { TcrClient } from "@/lib/registries/tcr/client";

/** It can no longer be done, whatever is sent. */
export type TooLate = { seen: "too-late"; code: string; sentence: string };

/**
 * What reading the registry says about a write: visible, absent (so that sending again is safe), too late, or
 * undecidable, when a person must look. An executor never guesses. `not-yet`: absent, but too soon to believe it.
 */
export type Effect =
  { seen: "visible" } | { seen: "absent" } | { seen: "not-yet" } | { seen: "undecidable" } | TooLate;

/** What the effect will be compared with; or that there is nothing to send, because it is there already or too late. */
export type Prepared = { baseline: Prisma.InputJsonObject } | { seen: "visible" } | TooLate;

/** What each kind of operation declares; the rest is the same for all (`execute.ts`). */
export type Executor<Client = TcrClient> = {
  kind: LedgerKind;
  /** Method and path, for the attempt's record. */
  describe: (operation: Operation) => string;
  /** Before the first send. Reads only. */
  prepare?: (client: Client, operation: Operation) => Promise<Prepared>;
  send: (client: Client, operation: Operation) => Promise<void>;
  /** A good answer is not enough: the effect must be seen too before it counts as done. */
  confirms?: true;
  effect: (client: Client, operation: Operation) => Promise<Effect>;
};
