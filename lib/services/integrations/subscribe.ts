import { z } from "zod";
import { inTransaction } from "@/lib/db";
import { eventCategories, offeredCategories } from "@/lib/domain/event-categories";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";

const subscribeInput = z.object({ category: z.enum(eventCategories), wanted: z.boolean() });

/** Says which events are wanted; the worker sees to it at TCR, now and whenever it finds it otherwise. */
export const setSubscription = async (
  ctx: ServiceContext,
  input: z.input<typeof subscribeInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const parsed = subscribeInput.safeParse(input);
  if (!parsed.success || !offeredCategories(ctx.account.kind).includes(parsed.data.category))
    throw invalid("TCR does not offer these events to your company.");
  const { category, wanted } = parsed.data;
  await inTransaction(async (tx) => {
    const where = { id: ctx.account.id };
    const { webhookCategories: before } = await tx.account.findUniqueOrThrow({ where });
    const others = before.filter((each) => each !== category);
    const after = wanted ? [...others, category] : others;
    await tx.account.update({ where, data: { webhookCategories: after, accountDueAt: ctx.now } });
    if (before.includes(category) === wanted) return;
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "account.subscriptions-changed",
      subject: { type: "account", id: ctx.account.id },
      before: { events: before },
      after: { events: after },
      correlationId: ctx.correlationId,
    });
  });
  await wake(ctx.account.id);
  return {};
};
