import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import { commandsFor } from "@/lib/domain/commands";
import type { AccountFacts } from "@/lib/domain/eligibility";
import { describeMigration } from "@/lib/domain/migration-state";
import { pendingShare } from "@/lib/domain/pending-share";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import type { CampaignRow, InboxRow } from "./dto";
import type { RowOperations } from "./operations-of";

/** What every row needs besides its own data; loaded once a page. */
export type RowScope = {
  ctx: ServiceContext;
  account: AccountFacts;
  partnerName: (id: string) => string;
  operations: (campaignId: string) => RowOperations;
};

export const campaignRow = (
  row: Campaign,
  { ctx, account, partnerName, operations }: RowScope,
): CampaignRow => {
  const facts = factsOf(row);
  const { shown, open } = operations(row.campaignId);
  const commands = commandsFor({ facts, account, role: ctx.role, now: ctx.now, open });
  const { upstream } = facts.live;
  return {
    campaignId: row.campaignId,
    brandId: row.brandId,
    brandName: row.brandName,
    useCase: row.useCase,
    useCaseName: useCaseName(row.useCase),
    registeredOn: row.registeredOn.toISOString(),
    upstream:
      upstream === null
        ? null
        : { id: upstream.partnerId, name: partnerName(upstream.partnerId), status: upstream.status },
    reseller:
      row.resellerId === null ? null : { id: row.resellerId, name: row.resellerName ?? row.resellerId },
    referenceId: row.referenceId,
    tcrStatus: row.status,
    mock: row.mock,
    soleProprietor: row.soleProprietor,
    migration: describeMigration(facts, { now: ctx.now, partnerName }),
    eligible: row.eligible,
    commands: { initiate: commands.initiate, cancel: commands.cancel, share: commands.share },
    operation: shown,
    factsReadAt: row.factsReadAt?.toISOString() ?? null,
  };
};

export const wholeDays = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));

export const inboxRow = (row: Campaign, { ctx, account, partnerName, operations }: RowScope): InboxRow => {
  const facts = factsOf(row);
  const { shown, open } = operations(row.campaignId);
  const commands = commandsFor({ facts, account, role: ctx.role, now: ctx.now, open });
  const cnpMigration = facts.provisional.downstream !== null;
  const share = pendingShare(facts)?.share ?? facts.provisional.downstream ?? facts.live.downstream;
  const badge = describeMigration(facts, { now: ctx.now, partnerName });
  const previous = facts.live.upstream;
  const downstreamId = share?.partnerId ?? "";
  return {
    campaignId: row.campaignId,
    brandId: row.brandId,
    brandName: row.brandName,
    useCase: row.useCase,
    useCaseName: useCaseName(row.useCase),
    registeredOn: row.registeredOn.toISOString(),
    downstream: { id: downstreamId, name: partnerName(downstreamId) },
    sharedWithMeOn: share?.sharedAt?.toISOString() ?? null,
    waitingDays: share?.sharedAt == null ? null : wholeDays(share.sharedAt, ctx.now),
    expiresAt: badge.expiresAt,
    daysLeft: badge.daysLeft,
    cnpMigration,
    previouslyAccepted: row.previouslyAccepted,
    carrierTerms: row.carrierTerms,
    tcrStatus: row.status,
    soleProprietor: row.soleProprietor,
    sharingStatus: share?.status ?? "PENDING",
    previousUpstream:
      cnpMigration && previous !== null && previous.status !== "DECLINED"
        ? { id: previous.partnerId, name: partnerName(previous.partnerId) }
        : null,
    commands: { elect: commands.elect, decline: commands.decline },
    operation: shown,
  };
};
