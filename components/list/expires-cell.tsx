"use client";

import { useNow } from "@/components/ui/time";
import { dateText, utcText } from "@/components/ui/time-text";
import { timeLeft } from "@/lib/domain/migration-state";

const urgencyClass = { none: "", soon: "text-warning-fg font-medium", now: "text-danger-fg font-medium" };

/** Days left of a migration; an ordinary share has no deadline. */
export const ExpiresCell = ({ expiresAt }: { expiresAt: string | null }) => {
  const now = useNow();
  if (expiresAt === null) return <span className="whitespace-nowrap text-muted">No deadline</span>;
  const at = new Date(expiresAt);
  const left = now === null ? null : timeLeft(at, new Date(now));
  return (
    <time dateTime={expiresAt} title={utcText(at)} className="block text-end whitespace-nowrap">
      <span className={left ? urgencyClass[left.urgency] : undefined}>{left?.text ?? dateText(at)}</span>
      {left && <span className="block text-xs text-muted">{dateText(at)}</span>}
    </time>
  );
};
