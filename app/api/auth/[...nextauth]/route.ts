import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth's handler is typed `any`; what it answers is a Response.
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context as never, authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
