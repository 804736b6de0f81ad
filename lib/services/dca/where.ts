import type { Prisma } from "@/lib/db";
import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { ServiceContext } from "@/lib/services/context";
import type { DcaFilter } from "./dto";

type Chain = "live" | "provisional";

/** The share that reached this DCA in a role, in one of the chains. */
const share = (chain: Chain, role: DcaRole, status: SharingStatus): Prisma.CampaignWhereInput =>
  chain === "live" ? { liveRole: role, liveDownStatus: status } : { provRole: role, provDownStatus: status };

/** Where both chains hold the campaign in the same role and status, its row is that of the provisional one. */
const shown = (chain: Chain, role: DcaRole, status: SharingStatus): Prisma.CampaignWhereInput =>
  chain === "provisional"
    ? share(chain, role, status)
    : {
        ...share(chain, role, status),
        OR: [{ provRole: null }, { provRole: { not: role } }, { provDownStatus: { not: status } }],
      };

const from = (chain: Chain, ids: string[]): Prisma.CampaignWhereInput =>
  chain === "live" ? { liveDownId: { in: ids } } : { provDownId: { in: ids } };

/** Accepted by the registry; once the migration is over, the share of the new chain is the live one. */
const autoAccepted = (
  role: DcaRole,
  { downstreamCnp, cnpMigration }: DcaFilter,
): Prisma.CampaignWhereInput => {
  const chains: Prisma.CampaignWhereInput[] = [
    ...(cnpMigration === false
      ? []
      : [{ provRole: role, ...(downstreamCnp === undefined ? {} : from("provisional", downstreamCnp)) }]),
    ...(cnpMigration === true
      ? []
      : [
          {
            provRole: null,
            liveRole: role,
            ...(downstreamCnp === undefined ? {} : from("live", downstreamCnp)),
          },
        ]),
  ];
  return { autoAccepted: true, OR: chains };
};

const contains = (text: string): Prisma.StringFilter => ({ contains: text, mode: "insensitive" });

const isSet = <T>(value: T | undefined): value is T => value !== undefined;

/** The answer that every row of a list has. */
export const answerOf = ({ view, acceptanceStatus }: DcaFilter): SharingStatus =>
  view === "auto" ? "ACCEPTED" : (acceptanceStatus ?? "PENDING");

/** What was shared with this DCA as primary or as secondary; by default what waits for its decision. */
export const dcaWhere = (
  ctx: ServiceContext,
  role: DcaRole,
  filter: DcaFilter,
): Prisma.CampaignWhereInput => {
  const status = answerOf(filter);
  const chains: Chain[] =
    filter.cnpMigration === undefined
      ? ["provisional", "live"]
      : filter.cnpMigration
        ? ["provisional"]
        : ["live"];
  const parts: (Prisma.CampaignWhereInput | undefined)[] = [
    filter.view === "auto"
      ? autoAccepted(role, filter)
      : {
          OR: chains.map((chain) => ({
            AND: [
              shown(chain, role, status),
              ...(filter.downstreamCnp === undefined ? [] : [from(chain, filter.downstreamCnp)]),
            ],
          })),
        },
    filter.ids && { campaignId: { in: filter.ids } },
    filter.tcrStatus === undefined ? undefined : { status: filter.tcrStatus },
    filter.useCase && { useCase: { in: filter.useCase } },
    filter.brandId === undefined ? undefined : { brandId: filter.brandId.toUpperCase() },
    filter.brandEin === undefined ? undefined : { brandEin: contains(filter.brandEin) },
    filter.csp && { cspId: { in: filter.csp } },
    filter.brandName === undefined ? undefined : { brandName: contains(filter.brandName) },
  ];
  return { accountId: ctx.account.id, own: false, AND: parts.filter(isSet) };
};

/** The list of a role whatever its answers, to tell an id that a filter hides from one that is not there. */
export const dcaEverything = (ctx: ServiceContext, role: DcaRole): Prisma.CampaignWhereInput => ({
  accountId: ctx.account.id,
  own: false,
  OR: [{ liveRole: role }, { provRole: role }],
});
