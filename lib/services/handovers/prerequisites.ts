import type { z } from "zod";
import { inTransaction } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { providerRules } from "@/lib/domain/handover/providers";
import { nameOf } from "@/lib/operations/handovers/entry";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { prerequisiteInput } from "./inputs";

/** A named person says that something is in place at the provider, for this and all later hand-overs; or takes it back. */
export const tickPrerequisite = async (
  ctx: ServiceContext,
  input: z.input<typeof prerequisiteInput>,
): Promise<{ ticked: boolean }> => {
  authorize(ctx, "handovers:write");
  const { provider, key, ticked } = prerequisiteInput.parse(input);
  const accountId = ctx.account.id;
  const wanted = providerRules(provider).prerequisites.find((each) => each.key === key);
  if (wanted === undefined) throw invalid("This prerequisite is not known.");
  await inTransaction(async (tx) => {
    if (ticked)
      await tx.handoverPrerequisite.upsert({
        where: { accountId_provider_key: { accountId, provider, key } },
        create: {
          accountId,
          provider,
          key,
          at: ctx.now,
          by: nameOf(ctx),
          byId: ctx.actor.kind === "staff" ? ctx.actor.userId : null,
        },
        // Who said it first stays.
        update: {},
      });
    else await tx.handoverPrerequisite.deleteMany({ where: { accountId, provider, key } });
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: ticked ? "handover.prerequisite-ticked" : "handover.prerequisite-unticked",
      subject: { type: "account", id: accountId },
      after: { prerequisite: wanted.title, provider },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  return { ticked };
};
