import type { ReactNode } from "react";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireViewer();
  return (
    <div className="mx-auto grid max-w-240 gap-4 px-4 py-4 sm:px-6">
      <PageHeader title="Settings" meta={viewer.account.name} />
      <SettingsTabs role={viewer.role} />
      {children}
    </div>
  );
}
