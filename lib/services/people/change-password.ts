import { z } from "zod";
import { checkPassword, hashPassword } from "@/lib/auth/passwords";
import { countSignInTry, forgetSignInTries } from "@/lib/auth/throttle";
import { db, inTransaction } from "@/lib/db";
import { passwordProblem } from "@/lib/domain/people";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { forbidden, invalid, ServiceError } from "@/lib/services/errors";

const passwordInput = z.object({ current: z.string(), next: z.string() });

/** Whoever sits down at an unlocked screen must not be able to guess on. */
const throttleName = "own-password";

/** Changes the own password, and ends every other session of this person. */
export const changePassword = async (
  ctx: ServiceContext,
  input: z.input<typeof passwordInput>,
): Promise<{ ended: number }> => {
  authorize(ctx, "campaigns:read");
  const { actor } = ctx;
  if (actor.kind !== "staff") throw forbidden("Only a person has a password.");
  const { current, next } = passwordInput.parse(input);
  const problem = current === next ? "Choose one that differs from the present one." : passwordProblem(next);
  if (problem !== null) throw invalid("Choose another password.", { next: problem });
  const { userId } = actor;
  if ((await countSignInTry(userId, throttleName)) > 0)
    throw new ServiceError("REFUSED", "Too many tries. Try again in a few minutes.", true);
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await checkPassword(user.passwordHash, current)))
    throw invalid("The present password is wrong.", { current: "This is not your present password." });
  await forgetSignInTries(userId, throttleName);
  const passwordHash = await hashPassword(next);
  const ended = await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.passwordLink.deleteMany({ where: { userId, usedAt: null } });
    const others = await tx.session.updateMany({
      where: { userId, id: { not: actor.sessionId }, revokedAt: null, expiresAt: { gt: ctx.now } },
      data: { revokedAt: ctx.now },
    });
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor,
      action: "user.password-changed",
      subject: { type: "user", id: userId },
      after: { sessions: others.count },
      correlationId: ctx.correlationId,
    });
    return others.count;
  });
  return { ended };
};
