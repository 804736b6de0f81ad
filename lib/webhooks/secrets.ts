import { unseal } from "@/lib/auth/seal";
import type { Account } from "@/lib/db/generated/client";

type Sealed = Pick<Account, "secretSealed" | "previousSecretSealed" | "previousSecretUntil">;

/** The secrets that a signature may be made with: the present one and, for a while after a change, the one before. */
export const secretsOf = (account: Sealed, now: Date): string[] => [
  unseal(account.secretSealed),
  ...(account.previousSecretSealed !== null &&
  account.previousSecretUntil !== null &&
  account.previousSecretUntil > now
    ? [unseal(account.previousSecretSealed)]
    : []),
];
