import { z } from "zod";
import { createPasswordLink, type PasswordLink } from "@/lib/auth/password-link";
import { inTransaction } from "@/lib/db";
import { linkProblem } from "@/lib/domain/people";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, ServiceError } from "@/lib/services/errors";
import { personInAccount } from "./load";

const linkInput = z.object({ userId: z.string() });

/** A new one-time link for somebody who lost the first, or the password. The present password works until it is used. */
export const createLink = async (
  ctx: ServiceContext,
  input: z.input<typeof linkInput>,
): Promise<{ link: PasswordLink }> => {
  authorize(ctx, "people:write");
  const parsed = linkInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose a person.");
  const { userId } = parsed.data;
  const accountId = ctx.account.id;
  const link = await inTransaction(async (tx) => {
    const { user, disabledAt } = await personInAccount(tx, ctx, userId);
    const memberships = await tx.membership.count({ where: { userId } });
    const disabled = disabledAt !== null || user.disabledAt !== null;
    const problem = linkProblem({ disabled, elsewhere: memberships > 1 });
    if (problem !== null) throw new ServiceError("REFUSED", problem, false);
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "user.link-created",
      subject: { type: "user", id: userId },
      after: { name: user.name, email: user.email },
      correlationId: ctx.correlationId,
    });
    return createPasswordLink(tx, { userId, accountId, now: ctx.now });
  });
  return { link };
};
