import { randomBytes } from "node:crypto";
import { z } from "zod";
import { createPasswordLink, type PasswordLink } from "@/lib/auth/password-link";
import { hashPassword } from "@/lib/auth/passwords";
import { inTransaction, isUniqueViolation } from "@/lib/db";
import { roles } from "@/lib/domain/roles";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, ServiceError } from "@/lib/services/errors";

const createInput = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(100, "Use at most 100 characters."),
  email: z.string().trim().toLowerCase().pipe(z.email("Enter an e-mail address.").max(200)),
  role: z.enum(roles, "Choose a role."),
});

const taken = (here: boolean): ServiceError =>
  new ServiceError(
    "REFUSED",
    here
      ? "This person belongs to your company already."
      : "This address signs in at another company already.",
    false,
    { nextStep: here ? "Find them in the list." : "Use another address, or ask support to add it here." },
  );

/**
 * Adds a person with a role in this account, and makes a one-time link by which they set a password. An address that signs
 * in at another company is refused: whoever made that sign-in may hold its password, so only an operator joins the two.
 */
export const createPerson = async (
  ctx: ServiceContext,
  input: z.input<typeof createInput>,
): Promise<{ userId: string; link: PasswordLink }> => {
  authorize(ctx, "people:write");
  const parsed = createInput.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
    throw invalid("Something is missing.", Object.fromEntries(fields.reverse()));
  }
  const { name, email, role } = parsed.data;
  const accountId = ctx.account.id;
  // Nobody knows it: the link is the only way in.
  const passwordHash = await hashPassword(randomBytes(32).toString("base64"));
  try {
    return await inTransaction(async (tx) => {
      const known = await tx.user.findUnique({ where: { email }, include: { memberships: true } });
      if (known !== null) throw taken(known.memberships.some((each) => each.accountId === accountId));
      const user = await tx.user.create({ data: { email, name, passwordHash } });
      await tx.membership.create({ data: { userId: user.id, accountId, role } });
      await recordAudit(tx, {
        accountId,
        actor: ctx.actor,
        action: "user.created",
        subject: { type: "user", id: user.id },
        after: { name, email, role },
        correlationId: ctx.correlationId,
      });
      const link = await createPasswordLink(tx, { userId: user.id, accountId, now: ctx.now });
      return { userId: user.id, link };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw taken(false);
    throw error;
  }
};
