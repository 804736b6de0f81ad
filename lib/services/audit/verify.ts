import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { type BrokenEntry, checkChain } from "./chain";

export type AuditVerdict = { entries: number; head: string; broken: BrokenEntry | null; checkedAt: string };

/** Computes the whole chain of this account again. */
export const verifyAudit = async (ctx: ServiceContext): Promise<AuditVerdict> => {
  authorize(ctx, "history:read");
  return { ...(await checkChain(ctx.account.id)), checkedAt: ctx.now.toISOString() };
};
