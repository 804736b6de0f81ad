import { db, inTransaction, Prisma, type Tx } from "@/lib/db";
import type { InfobipCampaign as Row } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { infobipProgress } from "@/lib/domain/infobip";
import { log } from "@/lib/log";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import { InfobipError } from "@/lib/registries/infobip/errors";
import type { InfobipCampaign, InfobipFeedback } from "@/lib/registries/infobip/types";
import { recordAudit } from "@/lib/services/audit/record";
import { readDue, release } from "./claims";
import { infobipProblem } from "./infobip-problem";
import { toldBy } from "./told-by";

/** While it is being migrated it is read this often: no event tells of every stage, and events may be lost. */
const pollMs = 15_000;
const retryMs = 10_000;
const atOnce = 10;
const columns = {
  table: Prisma.sql`"InfobipCampaign"`,
  id: Prisma.sql`id`,
  due: Prisma.sql`"dueAt"`,
};

const dueAfter = (stage: string): Date | null =>
  infobipProgress(stage) === "moving" ? new Date(Date.now() + pollMs) : null;

const feedbackJson = (feedback: InfobipFeedback): Prisma.InputJsonObject => ({
  reasons: feedback.reasons,
  details: feedback.details,
  rejectedAt: feedback.rejectedAt?.toISOString() ?? null,
});

const shownBy = (campaign: InfobipCampaign) => ({
  campaignId: campaign.externalCampaignId,
  name: campaign.name,
  stage: campaign.stage,
  ...(campaign.feedback === null ? {} : { feedback: feedbackJson(campaign.feedback) }),
  poolId: campaign.pool?.id ?? null,
  problem: null,
});

/** Keeps a campaign as the migrate call, or the search after an unclear answer, showed it; from then on it is read. */
export const rememberInfobipCampaign = async (
  tx: Tx,
  accountId: string,
  campaign: InfobipCampaign,
): Promise<void> => {
  const { id, stage } = campaign;
  const data = { ...shownBy(campaign), readAt: new Date(), dueAt: dueAfter(stage) };
  await tx.infobipCampaign.upsert({
    where: { accountId_id: { accountId, id } },
    create: { accountId, id, ...data },
    update: data,
  });
};

/** Something told of it: it is read again soon, whatever was said. */
export const markInfobipCampaignDue = async (
  tx: Tx,
  accountId: string,
  { id, campaignId, eventId }: { id: string; campaignId: string | null; eventId: bigint },
): Promise<void> => {
  const due = { dueAt: new Date(), toldBy: eventId };
  await tx.infobipCampaign.upsert({
    where: { accountId_id: { accountId, id } },
    create: { accountId, id, campaignId, ...due },
    update: due,
  });
};

const store = async (before: Row, campaign: InfobipCampaign, networks: Prisma.InputJsonObject) => {
  const { accountId, id } = before;
  const shown = shownBy(campaign);
  const campaignId = shown.campaignId ?? before.campaignId;
  const where = { accountId_id: { accountId, id } };
  await inTransaction(async (tx) => {
    await tx.infobipCampaign.update({
      where,
      data: { ...shown, campaignId, networks, readAt: new Date() },
    });
    // What told of it meanwhile is answered by the next reading.
    if (await release(tx, columns, { accountId, id, dueAt: dueAfter(campaign.stage) }))
      await tx.infobipCampaign.update({ where, data: { toldBy: null } });
    if (before.stage === campaign.stage) return;
    await recordAudit(tx, {
      accountId,
      ...toldBy(before.toldBy, "Infobip"),
      action: "infobip.stage-changed",
      subject: { type: "campaign", id: campaignId ?? id },
      before: { infobipStage: before.stage },
      after: { infobipStage: campaign.stage },
      detail: campaign.feedback === null ? null : campaign.feedback.reasons.join(" "),
    });
    await publish(tx, { accountId, kind: "campaign", ...(campaignId === null ? {} : { campaignId }) });
  });
};

const isGone = (error: unknown): boolean => error instanceof InfobipError && error.status === 404;

const reread = async (connect: () => InfobipClient, row: Row): Promise<void> => {
  try {
    const client = connect();
    const [campaign, networks] = await Promise.all([
      client.getCampaign(row.id),
      client.getNetworkStatuses(row.id),
    ]);
    await store(row, campaign, Object.fromEntries(networks.map(({ network, state }) => [network, state])));
  } catch (error) {
    log().warn({ id: row.id, err: String(error) }, "a campaign could not be read at Infobip");
    await db().infobipCampaign.updateMany({
      where: { accountId: row.accountId, id: row.id },
      data: {
        problem: infobipProblem(error),
        // What Infobip does not have is not asked for again; an event may bring it back.
        dueAt: isGone(error) ? null : new Date(Date.now() + retryMs),
      },
    });
  }
};

/** Reads the campaigns at Infobip that an event told of, or that are on their way there. */
export const rereadInfobipDue = async (
  connect: () => InfobipClient,
  accountId: string,
  isStopping: () => boolean,
): Promise<void> => {
  const read = async (id: string): Promise<void> => {
    const row = await db().infobipCampaign.findUnique({ where: { accountId_id: { accountId, id } } });
    if (row !== null) await reread(connect, row);
  };
  await readDue(columns, { accountId, most: atOnce, isStopping, read });
};

export const accountsWithInfobipRereads = async (): Promise<string[]> => {
  const rows = await db().infobipCampaign.findMany({
    where: { dueAt: { lte: new Date() }, account: { infobip: { isNot: null } } },
    select: { accountId: true },
    distinct: ["accountId"],
  });
  return rows.map((row) => row.accountId);
};
