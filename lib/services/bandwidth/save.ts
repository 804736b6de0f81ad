import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { seal } from "@/lib/auth/seal";
import { inTransaction, isUniqueViolation, Prisma, type Tx } from "@/lib/db";
import type { BandwidthConnection } from "@/lib/db/generated/client";
import { publish } from "@/lib/db/live";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { type BandwidthInput, bandwidthInput, fieldsOf, takenAccount } from "./input";

const notSaved = "The connection is not saved yet.";

/** Also under another of Bandwidth's addresses. */
const isTaken = async (tx: Tx, ctx: ServiceContext, bandwidthAccountId: string): Promise<boolean> =>
  (await tx.bandwidthConnection.count({
    where: {
      bandwidthAccountId,
      accountId: { not: ctx.account.id },
      account: { environment: ctx.account.environment },
    },
  })) > 0;

/** What the history keeps: no secret, only that it changed. */
const recorded = (row: Pick<BandwidthConnection, (typeof kept)[number]>): Prisma.InputJsonObject =>
  Object.fromEntries(kept.map((key) => [key, row[key]]));
const kept = ["baseUrl", "tokenUrl", "bandwidthAccountId", "authKind", "clientId", "mayChooseNnid"] as const;

const saveIn = async (tx: Tx, ctx: ServiceContext, input: BandwidthInput): Promise<void> => {
  const { secret, tokenUrl, ...wanted } = input;
  const accountId = ctx.account.id;
  const before = await tx.bandwidthConnection.findUnique({ where: { accountId } });
  const fields = fieldsOf(ctx, input, before?.authKind ?? null);
  if (Object.keys(fields).length > 0) throw invalid(notSaved, fields);
  if (await isTaken(tx, ctx, wanted.bandwidthAccountId)) throw invalid(notSaved, takenAccount);
  const data = {
    ...wanted,
    tokenUrl: tokenUrl === "" ? null : tokenUrl,
    ...(secret === "" ? {} : { secretSealed: seal(secret) }),
    problem: null,
    dueAt: ctx.now,
    // Sent again, whatever Bandwidth shows: it shows no passwords.
    subscription: Prisma.DbNull,
    // Maybe another account's.
    listReadAt: null,
  };
  const after = await tx.bandwidthConnection.upsert({
    where: { accountId },
    create: {
      ...data,
      accountId,
      secretSealed: seal(secret),
      callbackSecretSealed: seal(randomBytes(32).toString("hex")),
    },
    update: data,
  });
  await recordAudit(tx, {
    accountId,
    actor: ctx.actor,
    action: "bandwidth.connected",
    subject: { type: "account", id: accountId },
    ...(before === null ? {} : { before: recorded(before) }),
    after: { ...recorded(after), keyReplaced: secret !== "" },
    correlationId: ctx.correlationId,
  });
  await publish(tx, { accountId, kind: "account" });
};

/** Makes or changes the connection to Bandwidth. The worker then tests it, subscribes, and reads what is imported. */
export const saveBandwidth = async (
  ctx: ServiceContext,
  input: z.input<typeof bandwidthInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const parsed = bandwidthInput.safeParse(input);
  if (!parsed.success) throw invalid("Some of this is too long.");
  if (ctx.account.kind !== "CSP") throw invalid("Only a CSP or CNP hands campaigns over to Bandwidth.");
  await inTransaction((tx) => saveIn(tx, ctx, parsed.data)).catch((error: unknown) => {
    // Somebody saved the same at the same time.
    throw isUniqueViolation(error) ? invalid(notSaved, takenAccount) : error;
  });
  await wake(ctx.account.id);
  return {};
};
