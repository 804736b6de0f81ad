import { CloudOff, Inbox, type LucideIcon, Lock, SearchX } from "lucide-react";
import type { ReactNode } from "react";

const icons: Record<EmptyKind, LucideIcon> = {
  nothing: Inbox,
  filtered: SearchX,
  forbidden: Lock,
  failed: CloudOff,
};

/** The four empty states are never confused with one another (T8). */
export type EmptyKind = "nothing" | "filtered" | "forbidden" | "failed";

type EmptyStateProps = { kind: EmptyKind; sentence: string; detail?: ReactNode; action?: ReactNode };

export const EmptyState = ({ kind, sentence, detail, action }: EmptyStateProps) => {
  const Icon = icons[kind];
  return (
    <div
      role={kind === "failed" ? "alert" : undefined}
      className="flex flex-col items-center gap-3 px-4 py-16 text-center"
    >
      <Icon
        size={28}
        strokeWidth={1.5}
        aria-hidden
        className={kind === "failed" ? "text-danger-fg" : "text-muted"}
      />
      <p className="max-w-md text-base font-medium">{sentence}</p>
      {detail && <div className="max-w-md text-sm text-muted">{detail}</div>}
      {action}
    </div>
  );
};
