import "server-only";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { db } from "@/lib/db";
import { senderAddress } from "@/lib/http/sender-address";
import { recordAudit } from "@/lib/services/audit/record";
import type { ServiceContext } from "@/lib/services/context";
import { invalid, ServiceError } from "@/lib/services/errors";
import { switchAccount } from "@/lib/services/session/switch-account";
import { passwordProblem } from "@/lib/domain/people";
import { sessionCookie, sessionCookieOptions, sessionToken } from "./next-auth";
import { setPasswordByLink } from "./password-link";
import { revokeSession } from "./sessions";
import { signInWithPassword } from "./sign-in";
import { currentSession } from "./viewer";

/** Only a path of ours: a full address, or one that begins with two slashes, would lead elsewhere. */
const ownPath = (next: string): string => (/^\/(?![/\\])/.test(next) ? next : "/");

/** People behind no trusted proxy share one address: nothing they send could tell them apart. */
const address = async (): Promise<string> => senderAddress(await headers()) ?? "direct";

const minutes = (ms: number): string => {
  const count = Math.ceil(ms / 60_000);
  return count === 1 ? "1 minute" : `${String(count)} minutes`;
};

const enterInput = z.object({ email: z.string(), password: z.string(), next: z.string().default("/") });

/** Signs in and sets the cookie. Each sign-in has a new session and a new token. */
export const enter = async (input: z.input<typeof enterInput>): Promise<{ next: string }> => {
  const parsed = enterInput.safeParse(input);
  const fields = {
    ...(parsed.data?.email.trim() ? {} : { email: "Enter your e-mail address." }),
    ...(parsed.data?.password ? {} : { password: "Enter your password." }),
  };
  if (!parsed.success || Object.keys(fields).length > 0)
    throw invalid("E-mail and password are both needed.", fields);
  const { email, password, next } = parsed.data;
  const userAgent = (await headers()).get("user-agent");
  const outcome = await signInWithPassword({ email, password, address: await address(), userAgent });
  if (outcome.ok) {
    (await cookies()).set(sessionCookie(), await sessionToken(outcome.sessionId), sessionCookieOptions());
    return { next: ownPath(next) };
  }
  if (outcome.reason === "throttled") {
    throw new ServiceError("REFUSED", `Too many tries. Try again in ${minutes(outcome.waitMs)}.`, true);
  }
  throw new ServiceError("REFUSED", "E-mail or password is wrong.", false, {
    nextStep: "Check both, then try again.",
  });
};

export const leave = async (): Promise<{ next: string }> => {
  const session = await currentSession();
  if (session !== null) {
    await revokeSession(session.id);
    await recordAudit(db(), {
      accountId: session.accountId,
      actor: { kind: "staff", userId: session.userId, name: session.user.name, sessionId: session.id },
      action: "session.ended",
      subject: { type: "session", id: session.id },
      correlationId: session.id,
    });
  }
  (await cookies()).delete(sessionCookie());
  return { next: "/sign-in" };
};

const linkInput = z.object({ token: z.string().max(200), password: z.string() });

/** Sets a password by a one-time link. Whoever holds the link is believed, so nobody needs to be signed in. */
export const setPassword = async (input: z.input<typeof linkInput>): Promise<{ next: string }> => {
  const parsed = linkInput.safeParse(input);
  const problem = passwordProblem(parsed.data?.password ?? "");
  if (!parsed.success || problem !== null)
    throw invalid("Choose another password.", { password: problem ?? "Choose another password." });
  const outcome = await setPasswordByLink({ ...parsed.data, address: await address() });
  if (outcome.ok) return { next: "/sign-in" };
  if (outcome.reason === "throttled")
    throw new ServiceError("REFUSED", `Too many tries. Try again in ${minutes(outcome.waitMs)}.`, true);
  throw new ServiceError("REFUSED", "This link was used already, or is too old.", false, {
    nextStep: "Ask an admin of your company for a new one.",
  });
};

const moveInput = z.object({ accountId: z.string(), next: z.string() });

export const moveTo = async (
  ctx: ServiceContext,
  input: z.input<typeof moveInput>,
): Promise<{ next: string }> => {
  const { accountId, next } = moveInput.parse(input);
  await switchAccount(ctx, accountId);
  return { next: ownPath(next) };
};

const themeInput = z.object({ theme: z.enum(["system", "light", "dark"]) });

export const changeTheme = async (input: z.input<typeof themeInput>): Promise<{ theme: string }> => {
  const { theme } = themeInput.parse(input);
  (await cookies()).set("portage-theme", theme, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  return { theme };
};
