import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { finishStep } from "@/lib/operations/handovers/finish";
import { recordsOf } from "@/lib/operations/handovers/take-numbers";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { allOrNone, movedOn } from "./all-or-none";
import { askForOsr } from "./ask-osr";
import { changeHandover } from "./change";
import { switchInput } from "./inputs";
import { type Member, membersNamed } from "./load";
import { commonReasons, confirmReasons } from "./reasons";

/** What has to be typed: the id of one campaign, the number of several. */
export const switchPhrase = (campaignIds: readonly string[]): string =>
  campaignIds.length === 1 ? (campaignIds[0] ?? "") : String(campaignIds.length);

/** Kept before the switch: it is the way back, and afterwards the registry shows the new ones. */
const keepFormerNnids = async (
  tx: Tx,
  ctx: ServiceContext,
  { row }: Member,
  nnid: string | null,
): Promise<void> => {
  const { campaignId } = row;
  const reading = await tx.osrReading.findUnique({
    where: { accountId_campaignId: { accountId: ctx.account.id, campaignId } },
  });
  for (const { phoneNumber, nnid: former, current } of recordsOf(reading?.phones)) {
    if (current === false || former === null || former === nnid) continue;
    await tx.handoverNumber.updateMany({
      where: { rowId: row.id, number: phoneNumber.replace(/^\+/, ""), formerNnid: null },
      data: { formerNnid: former },
    });
  }
};

/**
 * A Manager confirms that the OSR records are changed: the downtime of these numbers begins, and the provider is called in
 * the same moment. For all of them or for none.
 */
export const confirmSwitch = async (
  ctx: ServiceContext,
  input: z.input<typeof switchInput>,
): Promise<{ switched: number }> => {
  const { handoverId, rowIds, confirm } = switchInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:switch" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    const campaignIds = members.map(({ row }) => row.campaignId);
    const common = commonReasons(loaded);
    allOrNone(
      members,
      (member) => [...common, ...confirmReasons(loaded, member, ctx.now)],
      (_refusals, first) => `Nothing is confirmed. ${first}`,
    );
    const phrase = switchPhrase(campaignIds);
    if (confirm.trim().toUpperCase() !== phrase)
      throw invalid(`Type ${phrase} to confirm.`, { confirm: `Type ${phrase} to confirm.` });
    for (const member of members) {
      await keepFormerNnids(tx, ctx, member, loaded.handover.nnid);
      if (!(await finishStep(tx, ctx, member.row, { data: { switchedAt: ctx.now } })))
        throw movedOn(member.row.campaignId);
    }
    await askForOsr(
      tx,
      ctx,
      members.flatMap(({ campaign, row }) => (campaign?.row.own === true ? [row.campaignId] : [])),
    );
    return {
      result: { switched: members.length },
      action: "handover.switched",
      after: { campaigns: campaignIds, nnid: loaded.handover.nnid },
    };
  });
};
