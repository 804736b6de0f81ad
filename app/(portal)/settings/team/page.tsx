import type { Metadata } from "next";
import { PeopleScreen } from "@/components/people/people-screen";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { can, whyNot } from "@/lib/domain/roles";
import { listPeople } from "@/lib/services/people/list";

export const metadata: Metadata = { title: "Settings: Team" };

export default async function TeamPage() {
  const { viewer, ctx } = await requireViewer();
  if (!can(viewer.role, "people:write"))
    return <EmptyState kind="forbidden" sentence={whyNot("people:write")} />;
  return <PeopleScreen people={await listPeople(ctx)} />;
}
