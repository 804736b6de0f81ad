import type { Metadata } from "next";
import { MigrationSettingsForm } from "@/components/settings/migration-settings";
import { requireViewer } from "@/lib/auth/viewer";
import { can, whyNot } from "@/lib/domain/roles";
import { getSettings } from "@/lib/services/settings/get";

export const metadata: Metadata = { title: "Settings: Migration" };

export default async function MigrationSettingsPage() {
  const { viewer, ctx } = await requireViewer();
  const reasons = can(viewer.role, "settings:write") ? [] : [whyNot("settings:write")];
  return <MigrationSettingsForm view={await getSettings(ctx)} reasons={reasons} />;
}
