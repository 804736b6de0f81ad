import { z } from "zod";
import { formerSecretMs, seal, unseal } from "@/lib/auth/seal";
import { inTransaction } from "@/lib/db";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";

const text = z.string().trim().min(1).max(500);
const replaceInput = z.object({ apiKey: text, secret: text });

/**
 * Takes a new API key and secret. Events signed with the former secret are accepted a while longer, for some may be on
 * their way. The worker then asks TCR, which shows whether the new key works.
 */
export const replaceCredentials = async (
  ctx: ServiceContext,
  input: z.input<typeof replaceInput>,
): Promise<{ formerSecretUntil: string | null }> => {
  authorize(ctx, "integrations:write");
  const parsed = replaceInput.safeParse(input);
  if (!parsed.success) {
    throw invalid("API key and secret are both needed.", {
      ...(input.apiKey.trim() === "" ? { apiKey: "Enter the API key." } : {}),
      ...(input.secret.trim() === "" ? { secret: "Enter the secret." } : {}),
    });
  }
  const { apiKey, secret } = parsed.data;
  const until = new Date(ctx.now.getTime() + formerSecretMs);
  const rotated = await inTransaction(async (tx) => {
    const where = { id: ctx.account.id };
    const account = await tx.account.findUniqueOrThrow({ where });
    const isNew = unseal(account.secretSealed) !== secret;
    await tx.account.update({
      where,
      data: {
        apiKeySealed: seal(apiKey),
        secretSealed: seal(secret),
        ...(isNew ? { previousSecretSealed: account.secretSealed, previousSecretUntil: until } : {}),
        accountProblem: null,
        accountDueAt: ctx.now,
      },
    });
    await recordAudit(tx, {
      accountId: ctx.account.id,
      actor: ctx.actor,
      action: "account.credentials-replaced",
      subject: { type: "account", id: ctx.account.id },
      ...(isNew ? { after: { formerSecretUntil: until.toISOString() } } : {}),
      correlationId: ctx.correlationId,
    });
    return isNew;
  });
  await wake(ctx.account.id);
  return { formerSecretUntil: rotated ? until.toISOString() : null };
};
