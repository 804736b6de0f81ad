import { auditTitle } from "@/lib/domain/audit";
import type { AuditPage } from "@/lib/services/audit/dto";
import type { AuditFilterValues } from "./search-params";

export type AuditFacets = AuditPage["facets"];
export type ActiveFilter = { id: string; label: string; without: Partial<AuditFilterValues> };

const without = <T extends string>(values: T[], value: T): T[] | null =>
  values.length > 1 ? values.filter((each) => each !== value) : null;

/** Every filter that is set, in words, with the change that takes it away (F4). */
export const activeFilters = (filter: AuditFilterValues, facets: AuditFacets | null): ActiveFilter[] => {
  const { actor, action, campaignId, from, to } = filter;
  const nameOf = (id: string) => facets?.actor.find((option) => option.value === id)?.label ?? id;
  return [
    ...(actor ?? []).map((id) => ({
      id: `actor:${id}`,
      label: `Who: ${nameOf(id)}`,
      without: { actor: without(actor ?? [], id) },
    })),
    ...(action ?? []).map((each) => ({
      id: `action:${each}`,
      label: `Action: ${auditTitle(each)}`,
      without: { action: without(action ?? [], each) },
    })),
    ...(campaignId === null
      ? []
      : [{ id: "campaignId", label: `Campaign ID: ${campaignId}`, without: { campaignId: null } }]),
    ...(from === null ? [] : [{ id: "from", label: `From: ${from}`, without: { from: null } }]),
    ...(to === null ? [] : [{ id: "to", label: `To: ${to}`, without: { to: null } }]),
  ];
};
