import type { Metadata } from "next";
import { DemoHint } from "@/components/sign-in/demo-hint";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Logo } from "@/components/shell/logo";
import { demoSignIns } from "@/lib/auth/demo";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const people = await demoSignIns();
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-6 px-4 py-8">
      <div className="flex items-center gap-2.5 text-lg font-semibold">
        <Logo />
        Portage
      </div>
      <div className="grid gap-4 rounded-lg border border-border bg-surface p-6">
        <h1 className="text-xl">Sign in</h1>
        <SignInForm next={typeof next === "string" ? next : "/"} />
      </div>
      {people && <DemoHint people={people} />}
    </main>
  );
}
