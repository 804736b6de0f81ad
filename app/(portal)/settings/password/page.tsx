import type { Metadata } from "next";
import { PasswordForm } from "@/components/settings/password-form";
import { requireViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Settings: Your password" };

export default async function PasswordPage() {
  const { viewer } = await requireViewer();
  return <PasswordForm email={viewer.email} />;
}
