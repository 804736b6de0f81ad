import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { requireViewer } from "@/lib/auth/viewer";

export default async function CampaignNotFound() {
  const { viewer } = await requireViewer();
  return (
    <div className="px-4 py-6 sm:px-6">
      <h1 className="sr-only">Campaign not found</h1>
      <EmptyState
        kind="filtered"
        sentence={`We do not know this campaign for ${viewer.account.name}.`}
        detail="The id may be mistyped, or it belongs to another company. A campaign registered just now appears after the next read from TCR."
        action={<LinkButton href="/">Go to your campaigns</LinkButton>}
      />
    </div>
  );
}
