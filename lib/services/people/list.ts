import { db } from "@/lib/db";
import { disableProblem, linkProblem, roleProblem } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/roles";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { selfOf } from "./load";

export type PersonView = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  self: boolean;
  /** Sessions that are open at this company. */
  sessions: number;
  lastSeenAt: string | null;
  addedAt: string;
  /** Until when a link to set a password can be used; null when there is none. */
  linkExpiresAt: string | null;
  /** Why something cannot be done to this person; empty when it can. */
  reasons: { role: string[]; disable: string[]; link: string[] };
};

const some = (problem: string | null): string[] => (problem === null ? [] : [problem]);

/** Everybody of this account, by name. */
export const listPeople = async (ctx: ServiceContext): Promise<PersonView[]> => {
  authorize(ctx, "people:write");
  const accountId = ctx.account.id;
  const rows = await db().membership.findMany({
    where: { accountId },
    include: {
      user: {
        include: {
          sessions: { where: { accountId }, orderBy: { lastSeenAt: "desc" } },
          passwordLinks: { where: { usedAt: null, expiresAt: { gt: ctx.now } } },
          _count: { select: { memberships: true } },
        },
      },
    },
    orderBy: { user: { name: "asc" } },
  });
  const isAdmin = (row: (typeof rows)[number]): boolean =>
    row.role === "ADMIN" && row.disabledAt === null && row.user.disabledAt === null;
  const admins = rows.filter(isAdmin).map((row) => row.userId);
  return rows.map(({ user, role, disabledAt, createdAt }) => {
    const facts = { userId: user.id, role, disabled: disabledAt !== null || user.disabledAt !== null };
    // Any other role asks the same question: whether this one may be given up.
    const other: Role = role === "VIEWER" ? "USER" : "VIEWER";
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      role,
      disabled: facts.disabled,
      self: user.id === selfOf(ctx),
      sessions: user.sessions.filter((each) => each.revokedAt === null && each.expiresAt > ctx.now).length,
      lastSeenAt: user.sessions[0]?.lastSeenAt.toISOString() ?? null,
      addedAt: createdAt.toISOString(),
      linkExpiresAt: user.passwordLinks[0]?.expiresAt.toISOString() ?? null,
      reasons: {
        role: some(roleProblem(facts, other, admins)),
        disable: facts.disabled ? [] : some(disableProblem(facts, selfOf(ctx), admins)),
        link: some(linkProblem({ disabled: facts.disabled, elsewhere: user._count.memberships > 1 })),
      },
    };
  });
};
