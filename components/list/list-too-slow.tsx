import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The database gave up on this filter: neither an empty list nor an outage (T8). */
export const ListTooSlow = ({ onRetry }: { onRetry: () => void }) => (
  <EmptyState
    kind="failed"
    sentence="The list takes too long. Your filters are kept."
    detail="Narrow it by a use case, a partner or a status, or search for more letters."
    action={<Button onClick={onRetry}>Retry</Button>}
  />
);
