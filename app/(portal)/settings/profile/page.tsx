import type { Metadata } from "next";
import { ProfileCard } from "@/components/settings/profile-card";
import { requireViewer } from "@/lib/auth/viewer";
import { getProfile } from "@/lib/services/settings/profile";

export const metadata: Metadata = { title: "Settings: Profile" };

export default async function ProfilePage() {
  const { ctx } = await requireViewer();
  return <ProfileCard profile={await getProfile(ctx)} />;
}
