import type { Metadata } from "next";
import { Logo } from "@/components/shell/logo";
import { SetPasswordForm } from "@/components/sign-in/set-password-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ownerOfLink } from "@/lib/auth/password-link";

// The address is a secret: it goes to no other page.
export const metadata: Metadata = { title: "Set your password", referrer: "no-referrer" };

type SetPasswordPageProps = { params: Promise<{ token: string }> };

export default async function SetPasswordPage({ params }: SetPasswordPageProps) {
  const { token } = await params;
  const owner = await ownerOfLink(token);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-6 px-4 py-8">
      <div className="flex items-center gap-2.5 text-lg font-semibold">
        <Logo />
        Portage
      </div>
      <div className="grid gap-4 rounded-lg border border-border bg-surface p-6">
        <h1 className="text-xl">Set your password</h1>
        {owner === null ? (
          <EmptyState
            kind="forbidden"
            sentence="This link was used already, or is too old."
            detail="Ask an admin of your company for a new one."
            action={<LinkButton href="/sign-in">Go to the sign-in page</LinkButton>}
          />
        ) : (
          <>
            <p className="text-sm text-muted">
              {owner.name}, you sign in as <span className="font-medium text-text">{owner.email}</span>.
            </p>
            <SetPasswordForm token={token} email={owner.email} />
          </>
        )}
      </div>
    </main>
  );
}
