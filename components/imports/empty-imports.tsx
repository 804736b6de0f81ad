import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportSource } from "@/lib/services/imports/dto";

type EmptyImportsProps = { source: ImportSource | null; filtered: boolean; onClearFilters: () => void };

const unread = ({ reading, problem }: ImportSource) => {
  if (reading)
    return {
      sentence: "Your imported campaigns are being read from Bandwidth.",
      detail: "They appear here as they come in.",
    };
  return {
    sentence: "Nothing has been read from Bandwidth yet.",
    detail: problem ?? "Read again asks for the list now.",
  };
};

/** Which kind of nothing this is: not connected, filtered away, not read yet, or truly none (T8). */
export const EmptyImports = ({ source, filtered, onClearFilters }: EmptyImportsProps) => {
  if (filtered)
    return (
      <EmptyState
        kind="filtered"
        sentence="No imported campaign matches these filters."
        action={<Button onClick={onClearFilters}>Clear filters</Button>}
      />
    );
  if (source === null)
    return (
      <EmptyState
        kind="nothing"
        sentence="Bandwidth is not connected."
        detail="Connect it to see which of your campaigns are imported there, and how far they are."
        action={<LinkButton href="/settings/integrations">Go to Settings → Integrations</LinkButton>}
      />
    );
  if (source.listReadAt === null) return <EmptyState kind="nothing" {...unread(source)} />;
  return (
    <EmptyState
      kind="nothing"
      sentence="No campaign is imported at Bandwidth yet."
      detail="A hand-over to Bandwidth imports the campaigns that you put into it."
      action={<LinkButton href="/handovers/new">New hand-over</LinkButton>}
    />
  );
};
