import { db } from "@/lib/db";
import { recordAudit } from "@/lib/services/audit/record";
import { checkPassword } from "./passwords";
import { startSession } from "./sessions";
import { countSignInTry, forgetSignInTries } from "./throttle";

export type SignInOutcome =
  | { ok: true; sessionId: string }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "throttled"; waitMs: number };

/** One answer for an unknown person, a wrong password, a disabled person and one without a company. */
export const signInWithPassword = async (input: {
  email: string;
  password: string;
  address: string;
  userAgent: string | null;
}): Promise<SignInOutcome> => {
  const email = input.email.trim().toLowerCase();
  const waitMs = await countSignInTry(email, input.address);
  if (waitMs > 0) return { ok: false, reason: "throttled", waitMs };
  const user = await db().user.findUnique({
    where: { email },
    include: {
      memberships: {
        where: { disabledAt: null },
        include: { account: true },
        orderBy: { account: { name: "asc" } },
      },
    },
  });
  const right = await checkPassword(user?.passwordHash ?? null, input.password);
  const home = user?.memberships[0];
  if (!right || user === null || user.disabledAt !== null || home === undefined)
    return { ok: false, reason: "wrong" };
  await forgetSignInTries(email, input.address);
  const session = await startSession(user, home.accountId, input.userAgent);
  await recordAudit(db(), {
    accountId: home.accountId,
    actor: { kind: "staff", userId: user.id, name: user.name, sessionId: session.id },
    action: "session.started",
    subject: { type: "session", id: session.id },
    correlationId: session.id,
  });
  return { ok: true, sessionId: session.id };
};
