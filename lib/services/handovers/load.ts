import { db, type Tx } from "@/lib/db";
import type { Handover } from "@/lib/db/generated/client";
import { type CampaignAt, openStates } from "@/lib/domain/handover/campaign-state";
import { missingPrerequisites, type Prerequisite } from "@/lib/domain/handover/prerequisites";
import { type Preflight } from "@/lib/domain/handover/preflight";
import { type ProviderRules, providerRules } from "@/lib/domain/handover/providers";
import { campaignAt, type HandoverRow, providerOf, wholeRow } from "@/lib/operations/handovers/row";
import { accountFacts } from "@/lib/services/campaigns/account-facts";
import { type Loaded, loadCampaigns } from "@/lib/services/campaigns/load";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { findPartner } from "@/lib/services/partners/load";
import { type ProviderFacts, providerFacts } from "./provider-facts";

/** One campaign of a hand-over with everything that the rules ask about; null where the mirror lost it. */
export type Member = {
  row: HandoverRow;
  at: CampaignAt;
  campaign: Loaded | null;
  preflight: Preflight | null;
};

export type LoadedHandover = {
  handover: Handover;
  rules: ProviderRules;
  provider: ProviderFacts;
  members: Member[];
  ticks: { key: string; at: Date; by: string }[];
  /** Prerequisites that nobody has ticked. */
  missing: Prerequisite[];
};

export const findHandover = async (tx: Tx, ctx: ServiceContext, id: string): Promise<Handover> => {
  const handover = await tx.handover.findFirst({ where: { id, accountId: ctx.account.id } });
  if (handover === null) throw notFound("This hand-over is not known.");
  return handover;
};

/** Which of these numbers another campaign of an open hand-over has too. */
const sharedNumbers = async (
  tx: Tx,
  accountId: string,
  rows: HandoverRow[],
): Promise<(row: HandoverRow) => { number: string; campaignId: string }[]> => {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return () => [];
  const found = await tx.$queryRaw<{ rowId: string; number: string; campaignId: string }[]>`
    select n."rowId", n.number, c."campaignId" from "HandoverNumber" n
    join "HandoverNumber" o on o.number = n.number and o."rowId" <> n."rowId"
    join "HandoverCampaign" c on c.id = o."rowId"
    where n."rowId" = any(${ids}::text[]) and c."accountId" = ${accountId} and c.state = any(${[...openStates]}::text[])
    limit 1000`;
  return ({ id }) => found.filter(({ rowId }) => rowId === id);
};

export const loadHandover = async (tx: Tx, ctx: ServiceContext, id: string): Promise<LoadedHandover> => {
  const handover = await findHandover(tx, ctx, id);
  const provider = providerOf(handover);
  const rules = providerRules(provider);
  const accountId = ctx.account.id;
  const rows = await tx.handoverCampaign.findMany({
    where: { handoverId: id },
    include: wholeRow,
    orderBy: [{ wave: "asc" }, { seq: "asc" }],
  });
  // One after the other: a transaction has one connection.
  const campaigns = await loadCampaigns(
    tx,
    accountId,
    rows.map(({ campaignId }) => campaignId),
  );
  const shared = await sharedNumbers(tx, accountId, rows);
  const [facts, account, partner, ticks] = await Promise.all([
    providerFacts(provider, accountId),
    accountFacts(ctx),
    findPartner(ctx, rules.partnerId),
    db().handoverPrerequisite.findMany({ where: { accountId, provider: handover.provider } }),
  ]);
  const members = rows.map((row): Member => {
    const campaign = campaigns.get(row.campaignId) ?? null;
    const preflight =
      campaign === null
        ? null
        : {
            rules,
            facts: campaign.facts,
            account,
            partner,
            numbers: row.numbers.map(({ number }) => number),
            poolId: row.poolId,
            pools: facts.pools,
            nnid: handover.nnid,
            ownNnids: row.numbers.filter(({ nnid }) => nnid !== null).length,
            mayChooseNnid: facts.mayChooseNnid,
            elsewhere: shared(row),
          };
    return { row, at: campaignAt(row), campaign, preflight };
  });
  const has = {
    pooled: rows.some(({ poolId }) => poolId !== null),
    soleProprietor: members.some(({ campaign }) => campaign?.facts.soleProprietor === true),
  };
  return {
    handover,
    rules,
    provider: facts,
    members,
    ticks,
    missing: missingPrerequisites(rules.prerequisites, has, ticks),
  };
};

/** The named rows of a hand-over, in its order; an id that is not one of its rows is refused. */
export const membersNamed = (loaded: LoadedHandover, rowIds: readonly string[]): Member[] => {
  const wanted = new Set(rowIds);
  const found = loaded.members.filter(({ row }) => wanted.has(row.id));
  if (found.length < wanted.size) throw notFound("One of these campaigns is not part of this hand-over.");
  return found;
};
