import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid } from "@/lib/services/errors";
import { personInAccount } from "./load";
import { revokeSessions } from "./revoke-sessions";

const endInput = z.object({ userId: z.string() });

/** Signs a person out everywhere at this account. They can sign in again. */
export const endSessions = async (
  ctx: ServiceContext,
  input: z.input<typeof endInput>,
): Promise<{ ended: number }> => {
  authorize(ctx, "people:write");
  const parsed = endInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose a person.");
  const { userId } = parsed.data;
  const ended = await inTransaction(async (tx) => {
    const { user } = await personInAccount(tx, ctx, userId);
    const sessions = await revokeSessions(tx, ctx, userId);
    if (sessions === 0) throw conflict("This person is not signed in.");
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "user.sessions-ended",
      subject: { type: "user", id: userId },
      after: { name: user.name, sessions },
      correlationId: ctx.correlationId,
    });
    return sessions;
  });
  return { ended };
};
