import type { Prisma } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import type { LedgerKind } from "@/lib/domain/operation";
import type { TcrClient } from "@/lib/registries/tcr/client";

/** It can no longer be done, whatever is sent. */
export type TooLate = { seen: "too-late"; code: string; sentence: string };

/**
 * What reading the registry says about a write: visible, absent (so that sending again is safe), too late, or
 * undecidable, when a person must look. An executor never guesses.
 */
export type Effect = { seen: "visible" } | { seen: "absent" } | { seen: "undecidable" } | TooLate;

/** What each kind of operation declares; the rest is the same for all (`execute.ts`). */
export type Executor = {
  kind: LedgerKind;
  /** Method and path, for the attempt's record. */
  describe: (operation: Operation) => string;
  /** Before the first send: what to compare the effect with later. Reads only. */
  prepare?: (
    client: TcrClient,
    operation: Operation,
  ) => Promise<{ baseline: Prisma.InputJsonObject } | TooLate>;
  send: (client: TcrClient, operation: Operation) => Promise<void>;
  /** A good answer is not enough: the effect must be seen too before it counts as done. */
  confirms?: true;
  effect: (client: TcrClient, operation: Operation) => Promise<Effect>;
};
