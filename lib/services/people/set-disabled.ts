import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { disableProblem } from "@/lib/domain/people";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid, ServiceError } from "@/lib/services/errors";
import { lockAdmins, personInAccount, selfOf } from "./load";
import { revokeSessions } from "./revoke-sessions";

const disableInput = z.object({ userId: z.string(), disabled: z.boolean() });

/** Keeps a person out of this account, at once, or lets them in again. Other companies of theirs are not touched. */
export const setDisabled = async (
  ctx: ServiceContext,
  input: z.input<typeof disableInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "people:write");
  const parsed = disableInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose a person.");
  const { userId, disabled } = parsed.data;
  await inTransaction(async (tx) => {
    const admins = await lockAdmins(tx, ctx);
    const person = await personInAccount(tx, ctx, userId);
    const facts = { userId, role: person.role, disabled: person.disabledAt !== null };
    const problem = disabled ? disableProblem(facts, selfOf(ctx), admins) : null;
    if (problem !== null) throw new ServiceError("REFUSED", problem, false);
    if (!disabled && !facts.disabled) throw conflict("This person is not disabled.");
    await tx.membership.update({
      where: { userId_accountId: { userId, accountId: ctx.account.id } },
      data: { disabledAt: disabled ? ctx.now : null },
    });
    const sessions = disabled ? await revokeSessions(tx, ctx, userId) : 0;
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: disabled ? "user.disabled" : "user.enabled",
      subject: { type: "user", id: userId },
      after: { name: person.user.name, email: person.user.email, ...(disabled ? { sessions } : {}) },
      correlationId: ctx.correlationId,
    });
  });
  return {};
};
