import { Prisma } from "@/lib/db";
import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { ServiceContext } from "@/lib/services/context";
import { either, every, is, isIn, partOf, when } from "@/lib/services/lists/conditions";
import { type Counted, uncountedPart } from "@/lib/services/lists/count";
import { campaignColumns, campaignTally } from "@/lib/services/lists/tally";
import type { DcaFilter } from "./dto";

type Chain = "live" | "provisional";

/** The share that reached this DCA in a role, in one of the chains. */
const share = (chain: Chain, role: DcaRole, status: SharingStatus): Prisma.Sql =>
  chain === "live"
    ? every([is("liveRole", role), is("liveDownStatus", status)])
    : every([is("provRole", role), is("provDownStatus", status)]);

/** Where both chains hold the campaign in the same role and status, its row is that of the provisional one. */
const shown = (chain: Chain, role: DcaRole, status: SharingStatus): Prisma.Sql =>
  chain === "provisional"
    ? share(chain, role, status)
    : Prisma.sql`${share(chain, role, status)} and ("provRole" is distinct from ${role}
        or "provDownStatus" is distinct from ${status})`;

const hopOf = (chain: Chain): string => (chain === "live" ? "liveDownId" : "provDownId");

const from = (chain: Chain, { downstreamCnp }: DcaFilter): Prisma.Sql | undefined =>
  when(downstreamCnp, (ids) => isIn(hopOf(chain), ids));

/** Accepted by the registry; once the migration is over, the share of the new chain is the live one. */
const inAutoAccepted = (chain: Chain, role: DcaRole): Prisma.Sql =>
  chain === "provisional" ? is("provRole", role) : Prisma.sql`"provRole" is null and ${is("liveRole", role)}`;

/** The answer that every row of a list has. */
export const answerOf = ({ view, acceptanceStatus }: DcaFilter): SharingStatus =>
  view === "auto" ? "ACCEPTED" : (acceptanceStatus ?? "PENDING");

const inChain = (chain: Chain, role: DcaRole, filter: DcaFilter): Prisma.Sql =>
  filter.view === "auto" ? inAutoAccepted(chain, role) : shown(chain, role, answerOf(filter));

/** Which partner a row shows: of the chain that put it into the list. */
export const dcaDownstream = (role: DcaRole, filter: DcaFilter): Prisma.Sql =>
  Prisma.sql`case when ${inChain("provisional", role, filter)} then "provDownId" else "liveDownId" end`;

const scope = (ctx: ServiceContext, role: DcaRole): Prisma.Sql =>
  Prisma.sql`"accountId" = ${ctx.account.id} and not own and ("liveRole" = ${role} or "provRole" = ${role})`;

const uncounted = (filter: DcaFilter): (Prisma.Sql | undefined)[] => [
  when(filter.ids, (ids) => isIn("campaignId", ids)),
  when(filter.brandId, (id) => is("brandId", id.toUpperCase())),
  when(filter.brandEin, (text) => partOf("brandEin", text)),
  when(filter.csp, (ids) => isIn("cspId", ids)),
  when(filter.brandName, (text) => partOf("brandName", text)),
];

/** What was shared with this DCA as primary or as secondary; by default what waits for its decision. */
export const dcaWhere = (ctx: ServiceContext, role: DcaRole, filter: DcaFilter): Prisma.Sql => {
  const chains: Chain[] =
    filter.cnpMigration === undefined
      ? ["provisional", "live"]
      : filter.cnpMigration
        ? ["provisional"]
        : ["live"];
  const hops = chains.map(
    (chain) => Prisma.sql`(${every([inChain(chain, role, filter), from(chain, filter)])})`,
  );
  return every([
    scope(ctx, role),
    filter.view === "auto" ? Prisma.sql`"autoAccepted"` : undefined,
    either(hops),
    ...uncounted(filter),
    when(filter.tcrStatus, (status) => is("status", status)),
    when(filter.useCase, (codes) => isIn("useCase", codes)),
  ]);
};

/** The list of a role whatever its answers, to tell an id that a filter hides from one that is not there. */
export const dcaEverything = scope;

export const dcaCounted = (ctx: ServiceContext, role: DcaRole, filter: DcaFilter): Counted => ({
  table: Prisma.sql`"Campaign"`,
  tally: campaignTally,
  columns: campaignColumns,
  weeks: "liveDownAt",
  scope: scope(ctx, role),
  uncounted: uncountedPart(uncounted(filter)),
});
