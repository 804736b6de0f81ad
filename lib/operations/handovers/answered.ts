import { inTransaction, type Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { isHandoverKind } from "@/lib/domain/operation";
import type { ServiceContext } from "@/lib/services/context";
import { askProvider } from "@/lib/services/handovers/provider-facts";
import { viewOperation } from "@/lib/services/operations/view";
import { recordHandover } from "./entry";
import { finishStep } from "./finish";
import { launch } from "./launch";
import { freshRow, namesNumbers, refusedTrouble, sentNumbers, type Trouble } from "./refused";
import { type HandoverRow, providerOf, stepOf } from "./row";
import { transition } from "./transition";
import { comesInGroups, notedAt } from "./writes";

export const failStep = (
  ctx: ServiceContext,
  row: HandoverRow,
  { problem, nextStep }: Trouble,
  before: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<void> =>
  inTransaction(async (tx) => {
    await before(tx);
    const data = { problem, nextStep };
    const to = await transition(tx, row, "fail", { by: "Portage", now: ctx.now, data });
    if (to === null) return;
    await recordHandover(tx, ctx, row.handoverId, {
      action: "handover.step-failed",
      after: { campaignId: row.campaignId, step: row.step },
      detail: problem,
    });
  });

export const troubleOf = (row: HandoverRow): string => stepOf(row)?.trouble ?? "";

/** As it stands now; null when somebody else was quicker. */
const stillRunning = async (tx: Tx, row: HandoverRow): Promise<HandoverRow | null> => {
  const fresh = await freshRow(tx, row);
  return fresh.operationId === row.operationId && fresh.status === "RUNNING" ? fresh : null;
};

/** A write went through: its numbers are noted, and the next group goes out or the step is done, but for refused numbers. */
export const afterWrite = async (
  ctx: ServiceContext,
  row: HandoverRow,
  operation: Operation,
): Promise<void> => {
  const { kind } = operation;
  const refused = await inTransaction(async (tx) => {
    const noted = isHandoverKind(kind) ? notedAt[kind] : undefined;
    if (noted !== undefined)
      await tx.handoverNumber.updateMany({
        where: { rowId: row.id, number: { in: sentNumbers(operation) } },
        data: { [noted]: ctx.now, problem: null },
      });
    const fresh = await stillRunning(tx, row);
    if (fresh === null) return null;
    if (comesInGroups(kind) && (await launch(tx, ctx, fresh))) return null;
    const trouble = refusedTrouble(fresh, kind);
    if (trouble === null) await finishStep(tx, ctx, fresh, {});
    return trouble;
  });
  if (refused !== null) await failStep(ctx, row, refused);
};

/** A write was refused: for some of its numbers, then the others go out, or as a whole. */
export const afterRefusal = async (
  ctx: ServiceContext,
  row: HandoverRow,
  operation: Operation,
): Promise<void> => {
  const { sentence, nextStep } = viewOperation(operation);
  const said = operation.status === "WITHDRAWN" ? "It was withdrawn before it was sent." : sentence;
  const trouble = await inTransaction(async (tx) => {
    const fresh = await stillRunning(tx, row);
    if (fresh === null) return null;
    const ofNumbers = namesNumbers(fresh, operation);
    if (ofNumbers && (await launch(tx, ctx, fresh))) return null;
    return (
      (ofNumbers ? refusedTrouble(fresh, operation.kind) : null) ?? {
        problem: said ?? "It was refused.",
        nextStep: nextStep ?? troubleOf(row),
      }
    );
  });
  if (trouble === null) return;
  await failStep(ctx, row, trouble);
  // What was turned down may be its pool: the page is to show what can be chosen instead.
  if (operation.kind === "migrateCampaign")
    await askProvider(providerOf(row.handover), {
      accountId: row.accountId,
      campaignIds: [row.campaignId],
      now: ctx.now,
    });
};
