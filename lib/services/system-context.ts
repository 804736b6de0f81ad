import { randomUUID } from "node:crypto";
import type { Account } from "@/lib/db/generated/client";
import type { Role } from "@/lib/domain/roles";
import { scopeOf, type ServiceContext } from "./context";

type Acting = { job: string; role: Role; correlationId?: string };

/** Portage itself acts: for a person whose role was asked when it was ordered. */
export const systemContext = (
  account: Account,
  { job, role, correlationId = randomUUID() }: Acting,
): ServiceContext => ({
  actor: { kind: "system", job },
  account: scopeOf(account),
  role,
  correlationId,
  now: new Date(),
});
