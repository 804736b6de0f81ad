import { Cog, type LucideIcon, UserRound, Webhook } from "lucide-react";
import type { AuditRow } from "@/lib/services/audit/dto";

const icons: Record<AuditRow["actorKind"], LucideIcon> = { staff: UserRound, webhook: Webhook, system: Cog };

/** A person with the role, the registry, or Portage by itself. */
export const ActorName = ({ row }: { row: Pick<AuditRow, "actorKind" | "actorName" | "actorRole"> }) => {
  const Icon = icons[row.actorKind];
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Icon size={14} aria-hidden className="flex-none text-muted" />
      <span className="truncate">{row.actorName}</span>
      {row.actorRole !== null && <span className="text-xs text-muted">{row.actorRole}</span>}
    </span>
  );
};
