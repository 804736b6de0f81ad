import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { isElected } from "@/lib/domain/handover/preflight";
import { nameOf } from "@/lib/operations/handovers/entry";
import { finishStep } from "@/lib/operations/handovers/finish";
import { launchAll } from "@/lib/operations/handovers/launch";
import { forgetRefused, freshRow } from "@/lib/operations/handovers/refused";
import { type HandoverRow, providerOf, stepOf } from "@/lib/operations/handovers/row";
import { transition } from "@/lib/operations/handovers/transition";
import type { ServiceContext } from "@/lib/services/context";
import { findPartner } from "@/lib/services/partners/load";
import { plans } from "@/lib/services/plans";
import { writeOperations } from "@/lib/services/request";
import { allOrNone, movedOn } from "./all-or-none";
import { changeHandover } from "./change";
import { beginInput } from "./inputs";
import { type LoadedHandover, type Member, membersNamed } from "./load";
import { askProvider } from "./provider-facts";
import { beginReasons, commonReasons } from "./reasons";

/** The step runs from now on; what it sends is written with it, one write for several campaigns where it may. */
const run = async (
  tx: Tx,
  ctx: ServiceContext,
  { handover }: LoadedHandover,
  members: readonly Member[],
): Promise<void> => {
  const running: HandoverRow[] = [];
  const waiting: string[] = [];
  for (const { row } of members) {
    const event = row.status === "FAILED" ? "again" : "begin";
    const to = await transition(tx, row, event, { by: nameOf(ctx), now: ctx.now });
    if (to === null) throw movedOn(row.campaignId);
    await forgetRefused(tx, row, stepOf({ handover, step: to.step })?.writes ?? "");
    const next = await freshRow(tx, row);
    if (to.status === "RUNNING") running.push(next);
    else waiting.push(row.campaignId);
  }
  // The provider is asked again, and waited for.
  if (waiting.length > 0)
    await askProvider(providerOf(handover), {
      accountId: ctx.account.id,
      campaignIds: waiting,
      now: ctx.now,
    });
  const sent = await launchAll(tx, ctx, running);
  for (const row of running) if (!sent.has(row.id)) await finishStep(tx, ctx, row, {});
};

/** By the rules and operations of every migration; a campaign that is on its way to the provider already is done. */
const elect = async (
  tx: Tx,
  ctx: ServiceContext,
  { rules }: LoadedHandover,
  members: Member[],
): Promise<void> => {
  const target = await findPartner(ctx, rules.partnerId);
  const wanted = members.filter(
    ({ campaign }) => campaign !== null && !isElected(campaign.facts, rules.partnerId),
  );
  const receipts =
    wanted.length === 0
      ? []
      : await writeOperations(tx, ctx, {
          kind: "initiate",
          campaignIds: wanted.map(({ row }) => row.campaignId),
          plan: plans.initiate(target),
        });
  for (const { row } of members) {
    const event = row.status === "FAILED" ? "again" : "begin";
    const operationId = receipts.find(({ campaignId }) => campaignId === row.campaignId)?.operationId;
    const data = operationId === undefined ? {} : { operationId };
    const to = await transition(tx, row, event, { by: nameOf(ctx), now: ctx.now, data });
    if (to === null) throw movedOn(row.campaignId);
    if (operationId !== undefined) continue;
    await finishStep(tx, ctx, await freshRow(tx, row), {});
  }
};

/** Begins a step that Portage carries out, or tries it again, for all of these campaigns or for none. */
export const beginStep = async (
  ctx: ServiceContext,
  input: z.input<typeof beginInput>,
): Promise<{ begun: number }> => {
  const { handoverId, rowIds, step } = beginInput.parse(input);
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, loaded) => {
    const members = membersNamed(loaded, rowIds);
    const offline = members.every(({ row }) => row.switchedAt !== null);
    // Once numbers are offline nothing common may keep them so.
    const common = offline ? [] : commonReasons(loaded);
    allOrNone(
      members,
      (member) => [...common, ...beginReasons(loaded, member, step, ctx.now)],
      (refusals, first) =>
        refusals.length === 1
          ? first
          : `Nothing was sent: ${String(refusals.length)} of ${String(members.length)} campaigns cannot begin this step.`,
    );
    if (loaded.rules.steps.find(({ key }) => key === step)?.writes === "initiate")
      await elect(tx, ctx, loaded, members);
    else await run(tx, ctx, loaded, members);
    return {
      result: { begun: members.length },
      action: "handover.begun",
      after: { step, total: members.length },
    };
  });
};
