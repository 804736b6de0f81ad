import { factsOf } from "@/lib/db/campaign-facts";
import type { Campaign } from "@/lib/db/generated/client";
import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import { commandsFor } from "@/lib/domain/commands";
import { secondaryThatHolds } from "@/lib/domain/dca";
import { provisionalHops } from "@/lib/domain/pending-share";
import { useCaseName } from "@/lib/domain/use-cases";
import { wholeDays, type RowScope } from "@/lib/services/campaigns/row";
import type { DcaRow } from "./dto";
import { networkViews, type OwnReach } from "./networks";

type DcaScope = RowScope & { role: DcaRole; status: SharingStatus; me: OwnReach };

/** A row shows the hop that put it into the list: of the new chain, else the live one. */
export const dcaRow = (row: Campaign, scope: DcaScope): DcaRow => {
  const { ctx, account, partnerName, operations, role, status, me } = scope;
  const facts = factsOf(row);
  const { shown, open } = operations(row.campaignId);
  const commands = commandsFor({ facts, account, role: ctx.role, now: ctx.now, open });
  const provisional = provisionalHops(facts);
  const cnpMigration = facts.dca?.roles.provisional === role && provisional.downstream?.status === status;
  const hops = cnpMigration ? provisional : facts.live;
  const named = (id: string) => ({ id, name: partnerName(id) });
  const holds = secondaryThatHolds(facts);
  const { downstream, upstream } = hops;
  return {
    campaignId: row.campaignId,
    role,
    brandId: row.brandId,
    brandName: row.brandName,
    brandEin: row.brandEin,
    useCase: row.useCase,
    useCaseName: useCaseName(row.useCase),
    registeredOn: row.registeredOn.toISOString(),
    csp: row.cspId === null ? null : named(row.cspId),
    downstream: downstream && named(downstream.partnerId),
    sharedWithMeOn: downstream?.sharedAt?.toISOString() ?? null,
    waitingDays: downstream?.sharedAt == null ? null : wholeDays(downstream.sharedAt, ctx.now),
    expiresAt: cnpMigration ? (facts.migration?.expiresAt.toISOString() ?? null) : null,
    cnpMigration,
    previouslyAccepted: cnpMigration && row.previouslyAccepted,
    networks: networkViews(facts, me, partnerName, cnpMigration ? "provisional" : "live"),
    secondary:
      role === "PRIMARY" && upstream ? { ...named(upstream.partnerId), status: upstream.status } : null,
    holds: holds === null ? null : named(holds),
    tcrStatus: row.status,
    soleProprietor: row.soleProprietor,
    acceptanceStatus: downstream?.status ?? status,
    commands: {
      accept: role === "PRIMARY" ? commands.accept : commands.acceptSecondary,
      decline: role === "PRIMARY" ? commands.decline : commands.declineSecondary,
      shareSecondary: commands.shareSecondary,
    },
    operation: shown,
  };
};
