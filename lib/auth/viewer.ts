import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { readDensity } from "@/lib/domain/density";
import { scopeOf, type ServiceContext, type Viewer } from "@/lib/services/context";
import { authOptions } from "./next-auth";
import { findSession, type LiveSession } from "./sessions";

/** The session row behind the request's cookie; one database read a request. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const session: unknown = await getServerSession(authOptions());
  if (typeof session !== "object" || session === null || !("sid" in session)) return null;
  return typeof session.sid === "string" ? findSession(session.sid, new Date()) : null;
});

/** Null also when the person lost the membership of the company the session was in. */
export const currentViewer = cache(async (): Promise<{ viewer: Viewer; ctx: ServiceContext } | null> => {
  const session = await currentSession();
  const membership = session?.user.memberships.find((each) => each.accountId === session.accountId);
  if (session === null || membership === undefined) return null;
  const { user, account } = session;
  const scope = scopeOf(account);
  const theme = (await cookies()).get("portage-theme")?.value;
  return {
    viewer: {
      userId: user.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      account: scope,
      accounts: user.memberships
        .map(({ account: each, role }) => ({ id: each.id, companyId: each.companyId, name: each.name, role }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      theme: theme === "light" || theme === "dark" ? theme : "system",
      density: readDensity(user.density),
    },
    ctx: {
      actor: { kind: "staff", userId: user.id, name: user.name, sessionId: session.id },
      account: scope,
      role: membership.role,
      correlationId: randomUUID(),
      now: new Date(),
    },
  };
});

/** For pages: sends a stranger to the sign-in page, which returns to the asked-for URL with its filters. */
export const requireViewer = async (): Promise<{ viewer: Viewer; ctx: ServiceContext }> => {
  const found = await currentViewer();
  if (found !== null) return found;
  const asked = (await headers()).get("x-portage-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(asked)}`);
};
