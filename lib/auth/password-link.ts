import { createHash, randomBytes } from "node:crypto";
import { db, inTransaction, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { recordAudit } from "@/lib/services/audit/record";
import { hashPassword } from "./passwords";
import { countSignInTry } from "./throttle";

/** Long enough for a weekend, short enough for a link that went astray. */
const validMs = 72 * 3_600_000;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export type PasswordLink = { url: string; expiresAt: string };

/** A one-time link by which this person sets a password. Earlier ones end. Shown once, kept as a hash only. */
export const createPasswordLink = async (
  tx: Tx,
  { userId, accountId, now }: { userId: string; accountId: string; now: Date },
): Promise<PasswordLink> => {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + validMs);
  await tx.passwordLink.deleteMany({ where: { userId, usedAt: null } });
  await tx.passwordLink.create({ data: { tokenHash: hashOf(token), userId, accountId, expiresAt } });
  return { url: `${env().PORTAGE_URL}/set-password/${token}`, expiresAt: expiresAt.toISOString() };
};

const usable = (token: string, now: Date) => ({
  tokenHash: hashOf(token),
  usedAt: null,
  expiresAt: { gt: now },
  user: { disabledAt: null },
});

/** Whose link it is; null when it is used, too old or none of ours. */
export const ownerOfLink = async (token: string): Promise<{ name: string; email: string } | null> => {
  const link = await db().passwordLink.findFirst({
    where: usable(token, new Date()),
    include: { user: true },
  });
  return link === null ? null : { name: link.user.name, email: link.user.email };
};

export type LinkOutcome =
  | { ok: true; email: string }
  | { ok: false; reason: "gone" }
  | { ok: false; reason: "throttled"; waitMs: number };

/** Sets the password and ends every session of this person. Works once, however many try at the same time. */
export const setPasswordByLink = async (input: {
  token: string;
  password: string;
  address: string;
}): Promise<LinkOutcome> => {
  const waitMs = await countSignInTry("password-link", input.address);
  if (waitMs > 0) return { ok: false, reason: "throttled", waitMs };
  const passwordHash = await hashPassword(input.password);
  const now = new Date();
  return inTransaction(async (tx): Promise<LinkOutcome> => {
    const where = usable(input.token, now);
    const [link] = await tx.passwordLink.updateManyAndReturn({ where, data: { usedAt: now } });
    if (link === undefined) return { ok: false, reason: "gone" };
    const { userId, accountId } = link;
    // Made by one company, it must not open another that the person came to belong to since.
    if ((await tx.membership.count({ where: { userId, accountId: { not: accountId } } })) > 0)
      return { ok: false, reason: "gone" };
    const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await recordAudit(tx, {
      accountId,
      actor: { kind: "staff", userId, name: user.name, sessionId: "password link" },
      action: "user.password-changed",
      subject: { type: "user", id: userId },
      detail: "By the link.",
      correlationId: `password-${userId}`,
    });
    return { ok: true, email: user.email };
  });
};
