import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import { commandsFor } from "@/lib/domain/commands";
import { describeMigration } from "@/lib/domain/migration-state";
import { provisionalHops } from "@/lib/domain/pending-share";
import { useCaseName } from "@/lib/domain/use-cases";
import type { RowScope } from "@/lib/services/campaigns/row";
import type { HistoryRow } from "./dto";

export const historyRow = (
  row: Campaign,
  { ctx, account, partnerName, operations }: RowScope,
): HistoryRow => {
  const facts = factsOf(row);
  const { shown, open } = operations(row.campaignId);
  const commands = commandsFor({ facts, account, role: ctx.role, now: ctx.now, open });
  const provisional = provisionalHops(facts);
  const downstream = provisional.downstream ?? facts.live.downstream;
  const upstream = provisional.upstream ?? facts.live.upstream;
  const named = (id: string) => ({ id, name: partnerName(id) });
  return {
    campaignId: row.campaignId,
    brandId: row.brandId,
    brandName: row.brandName,
    useCase: row.useCase,
    useCaseName: useCaseName(row.useCase),
    registeredOn: row.registeredOn.toISOString(),
    downstream: downstream && named(downstream.partnerId),
    sharedWithMeOn: downstream?.sharedAt?.toISOString() ?? null,
    upstream: upstream && { ...named(upstream.partnerId), status: upstream.status },
    sharedToOn: upstream?.sharedAt?.toISOString() ?? null,
    carrierTerms: row.carrierTerms,
    tcrStatus: row.status,
    soleProprietor: row.soleProprietor,
    migration: describeMigration(facts, { now: ctx.now, partnerName }),
    commands: { initiate: commands.initiate, cancel: commands.cancel },
    operation: shown,
  };
};
