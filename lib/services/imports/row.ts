import { db } from "@/lib/db";
import { recordOf } from "@/lib/db/bandwidth-record";
import type { BandwidthCampaign } from "@/lib/db/generated/client";
import { bandwidthNetworkName, bandwidthStatusWord, isNetworkApproved } from "@/lib/domain/bandwidth";
import { importStanding, networkTone, secondaryDcaTone, secondaryDcaWord } from "@/lib/domain/bandwidth-list";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import type { ImportRow } from "./dto";

type Known = NonNullable<ImportRow["campaign"]>;

/** What our own mirror of TCR has of these campaigns. */
const knownCampaigns = async (
  ctx: ServiceContext,
  campaignIds: string[],
): Promise<ReadonlyMap<string, Known>> => {
  const rows = await db().campaign.findMany({
    where: { accountId: ctx.account.id, campaignId: { in: campaignIds } },
    select: { campaignId: true, brandId: true, brandName: true, useCase: true },
  });
  return new Map(
    rows.map(({ campaignId, brandId, brandName, useCase }) => [
      campaignId,
      { brandId, brandName, useCase, useCaseName: useCaseName(useCase) },
    ]),
  );
};

export const importRow = (row: BandwidthCampaign, campaign: Known | null): ImportRow => {
  const record = recordOf(row);
  const { status, secondaryDca, declineReason, networks } = record;
  return {
    campaignId: row.campaignId,
    description: row.description,
    campaign,
    standing: importStanding(record),
    tcrStatus: status,
    networks: networks.map(({ name, status: answer }) => ({
      name: bandwidthNetworkName(name),
      word: bandwidthStatusWord(answer),
      tone: networkTone(answer),
      approved: isNetworkApproved(answer),
    })),
    secondaryDca:
      secondaryDca === null
        ? null
        : { word: secondaryDcaWord(secondaryDca), tone: secondaryDcaTone(secondaryDca) },
    declineReason,
    numberCount: row.numberCount,
    importedOn: row.createdOn?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    goneAt: row.goneAt?.toISOString() ?? null,
    problem: row.problem,
  };
};

/** These campaigns in this order, each with what our own mirror of TCR has of it. */
export const importRows = async (ctx: ServiceContext, campaignIds: string[]): Promise<ImportRow[]> => {
  const where = { accountId: ctx.account.id, campaignId: { in: campaignIds } };
  const [rows, known] = await Promise.all([
    db().bandwidthCampaign.findMany({ where }),
    knownCampaigns(ctx, campaignIds),
  ]);
  const byId = new Map(
    rows.map((row) => [row.campaignId, importRow(row, known.get(row.campaignId) ?? null)]),
  );
  return campaignIds.flatMap((id) => byId.get(id) ?? []);
};
