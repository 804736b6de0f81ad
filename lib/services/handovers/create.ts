import type { z } from "zod";
import { inTransaction, isUniqueViolation } from "@/lib/db";
import { openStates } from "@/lib/domain/handover/campaign-state";
import { firstPosition } from "@/lib/domain/handover/steps";
import { providerRules } from "@/lib/domain/handover/providers";
import { planWaves } from "@/lib/domain/handover/waves";
import { handoverEntry, nameOf, tellHandover } from "@/lib/operations/handovers/entry";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { campaignsInAccount } from "@/lib/services/campaigns/load";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid } from "@/lib/services/errors";
import { askToRead } from "@/lib/services/batches/stale";
import { askForOsr } from "./ask-osr";
import { createHandoverInput } from "./inputs";
import { askProvider, providerFacts } from "./provider-facts";

/** Puts campaigns together that move to a provider. Nothing is sent; each campaign is in one open hand-over at a time. */
export const createHandover = async (
  ctx: ServiceContext,
  input: z.input<typeof createHandoverInput>,
): Promise<{ handoverId: string }> => {
  authorize(ctx, "handovers:write");
  const parsed = createHandoverInput.safeParse(input);
  if (!parsed.success)
    throw invalid(
      "Something is missing.",
      Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message])),
    );
  const { provider, name, nnid, pilot, waveSize, takeNumbers } = parsed.data;
  const campaignIds = [...new Set(parsed.data.campaignIds)];
  const facts = await providerFacts(provider, ctx.account.id);
  const position = firstPosition(providerRules(provider).steps);
  const waves = planWaves(campaignIds.length, { pilot, size: waveSize });
  const handoverId = await inTransaction(async (tx) => {
    const campaigns = await campaignsInAccount(tx, ctx, campaignIds);
    const open = await tx.handoverCampaign.findMany({
      where: {
        accountId: ctx.account.id,
        campaignId: { in: campaignIds },
        state: { in: [...openStates] },
      },
      include: { handover: { select: { name: true } } },
    });
    const [held] = open;
    if (held !== undefined)
      throw conflict(
        `${held.campaignId}${open.length > 1 ? ` and ${String(open.length - 1)} more` : ""} already in the hand-over “${held.handover.name}”.`,
      );
    const { id } = await tx.handover.create({
      data: {
        accountId: ctx.account.id,
        provider,
        name,
        nnid: nnid ?? facts.nnid,
        createdBy: nameOf(ctx),
        createdById: ctx.actor.kind === "staff" ? ctx.actor.userId : null,
      },
    });
    await tx.handoverCampaign.createMany({
      data: campaigns.map(({ row }, index) => ({
        handoverId: id,
        accountId: ctx.account.id,
        campaignId: row.campaignId,
        seq: index + 1,
        wave: waves[index] ?? 1,
        ...position,
        ...(takeNumbers && row.own ? { takeNumbersAt: ctx.now, dueAt: ctx.now } : {}),
      })),
    });
    if (takeNumbers)
      await askForOsr(
        tx,
        ctx,
        campaigns.flatMap(({ row }) => (row.own ? [row.campaignId] : [])),
      );
    const after = { name, total: campaigns.length, provider };
    await recordAudit(tx, handoverEntry(ctx, id, { action: "handover.created", after }));
    await tellHandover(tx, ctx, id);
    return id;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error)
      ? conflict("One of these campaigns was put into another hand-over meanwhile.")
      : error;
  });
  await askToRead(ctx.account.id, campaignIds);
  await askProvider(provider, { accountId: ctx.account.id, campaignIds, now: ctx.now });
  await wake(ctx.account.id);
  return { handoverId };
};
