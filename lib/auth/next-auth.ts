import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { absoluteMs } from "./sessions";
import { signInWithPassword } from "./sign-in";

/**
 * next-auth holds a signed token whose only content is the id of a row in `Session`; the row decides.
 * Replacing next-auth means replacing this file.
 */
const secure = (): boolean => env().PORTAGE_URL.startsWith("https:");
export const sessionCookie = (): string => (secure() ? "__Secure-portage.session" : "portage.session");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secure(),
  maxAge: absoluteMs / 1_000,
});

export const sessionToken = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: absoluteMs / 1_000 });

export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: absoluteMs / 1_000 },
  pages: { signIn: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookie(), options: sessionCookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (credentials, request) => {
        const outcome = await signInWithPassword({
          email: credentials?.email ?? "",
          password: credentials?.password ?? "",
          address: "next-auth",
          userAgent: String(request.headers?.["user-agent"] ?? ""),
        });
        return outcome.ok ? { id: outcome.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => {
      // `user` is set at sign-in only; its id is the session row's.
      const signedIn = user as { id: string } | undefined;
      return signedIn === undefined ? token : { sid: signedIn.id };
    },
    session: ({ session, token }) => ({ ...session, sid: token["sid"] }),
  },
});
