import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { roleProblem } from "@/lib/domain/people";
import { roles } from "@/lib/domain/roles";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, ServiceError } from "@/lib/services/errors";
import { lockAdmins, personInAccount } from "./load";

const roleInput = z.object({ userId: z.string(), role: z.enum(roles) });

/** Gives a person another role in this account. It counts from their next click on. */
export const changeRole = async (
  ctx: ServiceContext,
  input: z.input<typeof roleInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "people:write");
  const parsed = roleInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose a role.", { role: "Choose a role." });
  const { userId, role } = parsed.data;
  await inTransaction(async (tx) => {
    const admins = await lockAdmins(tx, ctx);
    const person = await personInAccount(tx, ctx, userId);
    const facts = { userId, role: person.role, disabled: person.disabledAt !== null };
    const problem = roleProblem(facts, role, admins);
    if (problem !== null) throw new ServiceError("REFUSED", problem, false);
    await tx.membership.update({
      where: { userId_accountId: { userId, accountId: ctx.account.id } },
      data: { role },
    });
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "user.role-changed",
      subject: { type: "user", id: userId },
      before: { name: person.user.name, role: person.role },
      after: { name: person.user.name, role },
      correlationId: ctx.correlationId,
    });
  });
  return {};
};
