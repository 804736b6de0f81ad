import type { PageSize } from "@/lib/domain/page-sizes";
import { migrationViews } from "@/lib/domain/migration-views";
import type { CampaignFilter, InboxFilter } from "@/lib/services/campaigns/dto";
import { listCampaigns, listInbox } from "@/lib/services/campaigns/list";
import type { ServiceContext } from "@/lib/services/context";
import type { HistoryFilter } from "@/lib/services/history/dto";
import { listHistory } from "@/lib/services/history/list";
import type { MigrationFilter } from "@/lib/services/migrations/list-dto";
import { listMigrations } from "@/lib/services/migrations/list";

type Page = { total: number; more: boolean; page: number; next: string | null };
type At = { page: number; size: PageSize; from?: string };

/** One list under one filter in one order. */
export type Case = {
  name: string;
  read: (ctx: ServiceContext, at: At) => Promise<Page>;
};

const campaignFilters: Record<string, CampaignFilter> = {
  "no filter": {},
  "common use case": { useCase: ["2FA"] },
  "rare use case": { useCase: ["K12_EDUCATION"] },
  "three use cases": { useCase: ["MARKETING", "CHARITY", "POLITICAL"] },
  "brand id": { brandId: "BRHRWVQJK" },
  "common part of brand name": { brandName: "dental" },
  "rare part of brand name": { brandName: "motors 4711" },
  "unknown brand name": { brandName: "xyzzy" },
  "two letters of brand name": { brandName: "ac" },
  "common upstream": { upstreamCnp: ["NORTH01"] },
  "rare upstream": { upstreamCnp: ["MESAS16"] },
  "no upstream": { upstreamCnp: ["none"] },
  reseller: { reseller: ["RQZKVRLZQ"] },
  "no reseller": { reseller: ["none"] },
  "part of reference": { referenceId: "ref-1234" },
  "one letter of reference": { referenceId: "r" },
  migrating: { cnpMigration: true },
  "not migrating": { cnpMigration: false },
  active: { tcrStatus: "ACTIVE" },
  expired: { tcrStatus: "EXPIRED" },
  "stage waiting": { stage: "WAITING" },
  "stage none": { stage: "NONE" },
  "stage unknown": { stage: "UNKNOWN" },
  eligible: { eligible: true },
  "not eligible": { eligible: false },
  "sole proprietor": { soleProprietor: true },
  "not sole proprietor": { soleProprietor: false },
  "expires in 2 days": { expiresIn: 2 },
  "expires in 30 days": { expiresIn: 30 },
  "use case, upstream and status": { useCase: ["MARKETING"], upstreamCnp: ["CEDAR07"], tcrStatus: "EXPIRED" },
  "declined at an upstream": { stage: "DECLINED", upstreamCnp: ["HARBR03"] },
  "brand name, migrating": { brandName: "bank", cnpMigration: true },
};

const inboxFilters: Record<string, InboxFilter> = {
  pending: {},
  accepted: { sharingStatus: "ACCEPTED" },
  declined: { sharingStatus: "DECLINED" },
  "auto-accepted": { view: "auto" },
  "accepted, migrations": { sharingStatus: "ACCEPTED", cnpMigration: true },
  "accepted, no migrations": { sharingStatus: "ACCEPTED", cnpMigration: false },
  "accepted, use case": { sharingStatus: "ACCEPTED", useCase: ["CHARITY"] },
  "accepted, rare downstream": { sharingStatus: "ACCEPTED", downstreamCnp: ["MESAS16"] },
  "accepted, expired": { sharingStatus: "ACCEPTED", tcrStatus: "EXPIRED" },
  "accepted, a month": { sharingStatus: "ACCEPTED", sharedFrom: "2025-03-01", sharedTo: "2025-03-31" },
  "pending, downstream": { downstreamCnp: ["NORTH01"] },
  "pending, brand": { brandId: "BRHRWVQJK" },
};

const historyFilters: Record<string, HistoryFilter> = {
  "no filter": {},
  "use case": { useCase: ["PROXY"] },
  "common downstream": { downstreamCnp: ["NORTH01"] },
  "rare downstream": { downstreamCnp: ["MESAS16"] },
  "common upstream": { upstreamCnp: ["NORTH01"] },
  "rare upstream": { upstreamCnp: ["MESAS16"] },
  expired: { tcrStatus: "EXPIRED" },
  migrating: { cnpMigration: true },
  "not migrating": { cnpMigration: false },
  "upstream pending": { upstreamSharingStatus: "PENDING" },
  "upstream accepted": { upstreamSharingStatus: "ACCEPTED" },
  brand: { brandId: "BRHRWVQJK" },
};

const migrationFilters: Record<string, MigrationFilter> = {
  ...Object.fromEntries(migrationViews.map((view) => [view, { view }])),
  "all, by me": { view: "all", initiator: "me" },
  "all, common partner": { view: "all", partner: ["NORTH01"] },
  "all, rare partner": { view: "all", partner: ["MESAS16"] },
  "open, partner": { view: "open", partner: ["CEDAR07"] },
  "ended, canceled": { view: "ended", cause: "CANCELED" },
};

const sorted = <Filter, Sort extends string>(
  list: string,
  filters: Record<string, Filter>,
  sorts: readonly Sort[],
  read: (ctx: ServiceContext, query: Filter & { sort: Sort } & At) => Promise<Page>,
): Case[] =>
  Object.entries(filters).flatMap(([label, filter]) =>
    sorts.map((sort) => ({
      name: `${list}: ${label}, by ${sort}`,
      read: (ctx: ServiceContext, at: At) => read(ctx, { ...filter, sort, ...at }),
    })),
  );

const shared = ["expires", "-expires", "sharedWithMeOn", "-sharedWithMeOn"] as const;

export const cases: Case[] = [
  ...sorted(
    "My Campaigns",
    campaignFilters,
    ["-registeredOn", "registeredOn", "expires", "-expires"] as const,
    listCampaigns,
  ),
  ...sorted("CNP Campaigns", inboxFilters, shared, listInbox),
  ...sorted("CNP History", historyFilters, shared, listHistory),
  ...sorted(
    "Migrations",
    migrationFilters,
    ["-startedAt", "startedAt", "expires", "-expires"] as const,
    listMigrations,
  ),
];
