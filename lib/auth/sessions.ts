import { db } from "@/lib/db";

/** A sign-in ends 12 hours after it began, or after 2 hours without a request. */
export const absoluteMs = 12 * 3_600_000;
export const idleMs = 2 * 3_600_000;
/** The last-seen time is written at most this often. */
const touchMs = 60_000;

export const startSession = async (user: { id: string }, accountId: string, userAgent: string | null) =>
  db().session.create({
    data: { userId: user.id, accountId, userAgent, expiresAt: new Date(Date.now() + absoluteMs) },
  });

const load = (id: string) =>
  db().session.findUnique({
    where: { id },
    include: {
      // A company that keeps this person out is as if they never belonged to it.
      user: { include: { memberships: { where: { disabledAt: null }, include: { account: true } } } },
      account: true,
    },
  });

export type LiveSession = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Null when it expired, idled out, was revoked, or its user was disabled. */
export const findSession = async (id: string, now: Date): Promise<LiveSession | null> => {
  const session = await load(id);
  if (session === null || session.revokedAt !== null || session.user.disabledAt !== null) return null;
  if (session.expiresAt <= now || now.getTime() - session.lastSeenAt.getTime() > idleMs) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchMs) {
    await db().session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now } });
  }
  return session;
};

export const revokeSession = async (id: string): Promise<void> => {
  await db().session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
};

/** For an open stream: still signed in, and still for the same company. */
export const isSessionLive = async (id: string, accountId: string, now: Date): Promise<boolean> => {
  const session = await load(id);
  return (
    session?.accountId === accountId &&
    session.revokedAt === null &&
    session.user.disabledAt === null &&
    session.user.memberships.some((membership) => membership.accountId === accountId) &&
    session.expiresAt > now
  );
};
