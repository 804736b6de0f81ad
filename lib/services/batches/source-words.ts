import type { BatchList } from "@/lib/domain/batch";
import { useCaseName } from "@/lib/domain/use-cases";

/** A frozen filter as a person reads it: the names of the lists and of their filters are those of the screens. */

const lists: Record<BatchList, string> = {
  campaigns: "My Campaigns",
  inbox: "CNP Campaigns",
  history: "History",
  dca: "Shared with us as DCA",
};

const labels: Record<string, string> = {
  useCase: "Use-Case",
  brandId: "Brand ID",
  brandName: "Brand name",
  brandEin: "Brand Universal EIN",
  csp: "CSP Name",
  upstreamCnp: "Upstream CNP",
  downstreamCnp: "Downstream CNP",
  reseller: "Reseller",
  referenceId: "Reference ID",
  cnpMigration: "CNP Migration",
  tcrStatus: "TCR Status",
  stage: "Migration stage",
  eligible: "Eligible to migrate",
  soleProprietor: "Sole Proprietor",
  sharedFrom: "Shared from",
  sharedTo: "Shared until",
  sharingStatus: "Sharing Status",
  acceptanceStatus: "Acceptance Status",
  upstreamSharingStatus: "Upstream Sharing Status",
};

const partnerKeys = ["upstreamCnp", "downstreamCnp", "csp"];

type Query = { list: BatchList; filter: object; except: string[] };

export const filterWords = ({ list, filter, except }: Query, partnerName: (id: string) => string): string => {
  const one = (key: string, value: unknown): string => {
    if (typeof value === "boolean")
      return key === "cnpMigration" ? (value ? "True" : "False") : value ? "yes" : "no";
    const text = String(value);
    if (partnerKeys.includes(key)) return text === "none" ? "none" : partnerName(text);
    return key === "useCase" ? useCaseName(text) : text;
  };
  const words = (key: string, value: unknown): string => {
    if (key === "ids" && Array.isArray(value)) return `${String(value.length)} ids`;
    if (key === "view") return "Auto-accepted";
    if (key === "expiresIn") return `Expires within ${String(value)} days`;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return `${labels[key] ?? key}: ${values.map((each) => one(key, each)).join(", ")}`;
  };
  const parts = Object.entries(filter as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => words(key, value));
  const left = except.length === 0 ? [] : [`without ${String(except.length)}`];
  return [lists[list], ...(parts.length === 0 ? ["all"] : parts), ...left].join(" · ");
};
