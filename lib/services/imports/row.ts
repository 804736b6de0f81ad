import { z } from "zod";
import { db } from "@/lib/db";
import type { BandwidthCampaign } from "@/lib/db/generated/client";
import { bandwidthNetworkName, bandwidthStatusWord, isNetworkApproved } from "@/lib/domain/bandwidth";
import { importStanding, networkTone, secondaryDcaTone, secondaryDcaWord } from "@/lib/domain/bandwidth-list";
import { useCaseName } from "@/lib/domain/use-cases";
import type { ServiceContext } from "@/lib/services/context";
import type { ImportRow } from "./dto";

/** As the mirror wrote them. */
const networksOf = z.array(z.object({ name: z.string(), status: z.string() }));

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
  const { status, secondaryDca, declineReason } = row;
  const networks = networksOf.parse(row.networks);
  return {
    campaignId: row.campaignId,
    description: row.description,
    campaign,
    standing: importStanding({ status, secondaryDca, declineReason, networks }),
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
