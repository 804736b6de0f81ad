import { db } from "@/lib/db";
import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import type { CampaignFacts, Share } from "@/lib/domain/campaign";
import { coverage } from "@/lib/domain/chain";
import { commandsFor } from "@/lib/domain/commands";
import { describeMigration } from "@/lib/domain/migration-state";
import { wantedNetworks } from "@/lib/domain/networks";
import { visibleChains } from "@/lib/domain/whole-chain";
import { useCaseName } from "@/lib/domain/use-cases";
import { isOpen, operationKinds } from "@/lib/domain/operation";
import { wake } from "@/lib/operations/queue";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { dcaDetail } from "@/lib/services/dca/detail";
import { ownReach } from "@/lib/services/dca/networks";
import { viewOperation } from "@/lib/services/operations/view";
import { accountFacts } from "./account-facts";
import type { CampaignDetail, ShareView } from "./dto";
import { freshnessOf } from "./freshness";
import { partnerNames } from "./names";
import { timelineOf } from "./timeline";

const recentOperations = 10;

const content = (row: Campaign) => {
  const json =
    typeof row.content === "object" && row.content !== null ? (row.content as Record<string, unknown>) : {};
  const text = (key: string): string | null => (typeof json[key] === "string" ? json[key] : null);
  const samples = Array.isArray(json["samples"]) ? json["samples"].map(String) : [];
  const autoRenewal = typeof json["autoRenewal"] === "boolean" ? json["autoRenewal"] : null;
  return {
    description: text("description"),
    samples,
    messageFlow: text("messageFlow"),
    autoRenewal,
    renewsOrExpiresOn: text("renewsOrExpiresOn"),
  };
};

const shareView = (share: Share | null, partnerName: (id: string) => string): ShareView | null =>
  share === null
    ? null
    : {
        id: share.partnerId,
        name: partnerName(share.partnerId),
        status: share.status,
        sharedAt: share.sharedAt?.toISOString() ?? null,
        statusAt: share.statusAt?.toISOString() ?? null,
        explanation: share.explanation,
      };

/** Networks that have a DCA, against those that want one. */
const dcaElection = (facts: CampaignFacts): CampaignDetail["dcaElection"] => {
  if (facts.mnosBefore === null) return null;
  if (facts.mnosBefore.length === 0) return "PENDING";
  return wantedNetworks(facts).every((mno) => facts.mnosBefore?.includes(mno)) ? "COMPLETE" : "PARTIAL";
};

const initiators = {
  me: "This company",
  other: "Another company in the chain",
  unknown: "Not started in Portage",
};

/** Older facts than this are read again when somebody looks; the page changes by itself when they arrive. */
const staleMs = 300_000;

const readWhenStale = async (row: Campaign, now: Date): Promise<void> => {
  if (
    row.rereadDueAt !== null ||
    (row.factsReadAt !== null && now.getTime() - row.factsReadAt.getTime() < staleMs)
  )
    return;
  const { accountId, campaignId } = row;
  await db().campaign.updateMany({
    where: { accountId, campaignId, rereadDueAt: null },
    data: { rereadDueAt: now },
  });
  await wake(accountId);
};

/** Campaign Details; null when this account has no such campaign, also when another account has. */
export const getCampaign = async (
  ctx: ServiceContext,
  campaignId: string,
): Promise<CampaignDetail | null> => {
  authorize(ctx, "campaigns:read");
  const accountId = ctx.account.id;
  const row = await db().campaign.findUnique({ where: { accountId_campaignId: { accountId, campaignId } } });
  if (row === null) return null;
  await readWhenStale(row, ctx.now);
  const [partnerName, account, freshness, operations, timeline, me] = await Promise.all([
    partnerNames(ctx),
    accountFacts(ctx),
    freshnessOf(ctx),
    db().operation.findMany({
      where: { accountId, campaignId },
      orderBy: { createdAt: "desc" },
      take: recentOperations,
    }),
    timelineOf(ctx, campaignId),
    ownReach(ctx),
  ]);
  const facts = factsOf(row);
  const views = operations.map(viewOperation);
  const open = operationKinds.filter((kind) =>
    views.some((view) => view.kind === kind && isOpen(view.status)),
  );
  const self = { id: ctx.account.companyId, name: ctx.account.name, kind: ctx.account.kind };
  const started = operations.find((each) => each.kind === "initiate" && each.status === "DONE");
  const share = (each: Share | null) => shareView(each, partnerName);
  return {
    campaignId,
    role: facts.role,
    brandId: row.brandId,
    brandName: row.brandName,
    useCase: row.useCase,
    useCaseName: useCaseName(row.useCase),
    subUseCases: row.subUseCases,
    ...content(row),
    registeredOn: row.registeredOn.toISOString(),
    referenceId: row.referenceId,
    tcrStatus: row.status,
    mock: row.mock,
    soleProprietor: row.soleProprietor,
    reseller:
      row.resellerId === null ? null : { id: row.resellerId, name: row.resellerName ?? row.resellerId },
    live: { downstream: share(facts.live.downstream), upstream: share(facts.live.upstream) },
    provisional: {
      downstream: share(facts.provisional.downstream),
      upstream: share(facts.provisional.upstream),
    },
    migration: describeMigration(facts, { now: ctx.now, partnerName }),
    migrationRecord:
      facts.migration === null
        ? null
        : {
            status: facts.migration.status,
            createdAt: facts.migration.createdAt.toISOString(),
            expiresAt: facts.migration.expiresAt.toISOString(),
            cancellationReason: facts.migration.cancellationReason,
            initiatedBy:
              facts.migration.initiator === "me" && started !== undefined
                ? `${started.requestedBy}, ${ctx.account.name}`
                : initiators[facts.migration.initiator],
            explanation: facts.provisional.upstream?.explanation ?? null,
          },
    dcaElection: dcaElection(facts),
    chain: visibleChains(facts, { me: self, partnerName }),
    coverage: coverage(facts),
    coverageVisible: facts.mnosBefore !== null,
    commands: commandsFor({ facts, account, role: ctx.role, now: ctx.now, open }),
    dca: dcaDetail(row, facts, me, partnerName),
    operations: views,
    timeline,
    previouslyAccepted: row.previouslyAccepted,
    factsReadAt: row.factsReadAt?.toISOString() ?? null,
    freshness,
  };
};
