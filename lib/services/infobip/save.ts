import { randomBytes } from "node:crypto";
import { z } from "zod";
import { seal } from "@/lib/auth/seal";
import { inTransaction, Prisma } from "@/lib/db";
import { publish } from "@/lib/db/live";
import type { InfobipConnection } from "@/lib/db/generated/client";
import { isRemoteAddress } from "@/lib/domain/remote-address";
import { wake } from "@/lib/operations/queue";
import { recordAudit } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { infobipSecurities } from "./dto";

const saveInput = z.object({
  baseUrl: z.string().trim().max(300),
  importBaseUrl: z.string().trim().max(300),
  /** Empty: the present one stays. */
  apiKey: z.string().trim().max(500),
  nnid: z.string().trim().max(20),
  security: z.enum(infobipSecurities),
  header: z.string().trim().max(100),
});

type Input = z.output<typeof saveInput>;

/** Headers that carry other things; a signature or secret in one of them would be lost or mistaken. */
const takenHeaders = new Set(["authorization", "content-type", "content-length", "host", "cookie"]);

const isHeader = (name: string): boolean =>
  /^[a-z][a-z0-9-]{1,63}$/.test(name) && !takenHeaders.has(name.toLowerCase());

const fieldsOf = (ctx: ServiceContext, input: Input, isNew: boolean): Record<string, string> => {
  const { baseUrl, importBaseUrl, apiKey, nnid, security, header } = input;
  const isAddress = (url: string) => isRemoteAddress(url, ctx.account.environment, "infobip");
  const addressRule =
    ctx.account.environment === "SANDBOX"
      ? "Enter the sandbox's address, such as http://127.0.0.1:4010/infobip."
      : "Enter the address of your Infobip account, such as https://abc12.api.infobip.com.";
  return {
    ...(isAddress(baseUrl) ? {} : { baseUrl: addressRule }),
    ...(importBaseUrl === "" || isAddress(importBaseUrl) ? {} : { importBaseUrl: addressRule }),
    ...(isNew && apiKey === "" ? { apiKey: "Enter the API key." } : {}),
    ...(nnid === "" || /^\d{6}$/.test(nnid) ? {} : { nnid: "An NNID has 6 digits." }),
    ...(security === "BASIC" || isHeader(header.toLowerCase())
      ? {}
      : { header: "Enter the name of a header, such as x-infobip-signature." }),
  };
};

/** What the history keeps: no secret, and of the key only that it changed. */
const recorded = (row: Pick<InfobipConnection, (typeof kept)[number]>): Prisma.InputJsonObject =>
  Object.fromEntries(kept.map((key) => [key, row[key]]));
const kept = ["baseUrl", "importBaseUrl", "nnid", "webhookSecurity", "webhookHeader"] as const;

/** Makes or changes the connection to Infobip. The worker then tests it and subscribes to its events. */
export const saveInfobip = async (
  ctx: ServiceContext,
  input: z.input<typeof saveInput>,
): Promise<Record<string, never>> => {
  authorize(ctx, "integrations:write");
  const parsed = saveInput.safeParse(input);
  if (!parsed.success) throw invalid("Some of this is too long.");
  if (ctx.account.kind !== "CSP") throw invalid("Only a CSP or CNP hands campaigns over to Infobip.");
  const { apiKey, ...wanted } = parsed.data;
  const accountId = ctx.account.id;
  await inTransaction(async (tx) => {
    const before = await tx.infobipConnection.findUnique({ where: { accountId } });
    const fields = fieldsOf(ctx, parsed.data, before === null);
    if (Object.keys(fields).length > 0) throw invalid("The connection is not saved yet.", fields);
    const data = {
      baseUrl: wanted.baseUrl,
      importBaseUrl: wanted.importBaseUrl === "" ? null : wanted.importBaseUrl,
      nnid: wanted.nnid === "" ? null : wanted.nnid,
      webhookSecurity: wanted.security,
      ...(wanted.security === "BASIC" ? {} : { webhookHeader: wanted.header.toLowerCase() }),
      ...(apiKey === "" ? {} : { apiKeySealed: seal(apiKey) }),
      problem: null,
      dueAt: ctx.now,
      // Sent again, whatever Infobip shows: it shows no secrets.
      subscription: Prisma.DbNull,
    };
    const after = await tx.infobipConnection.upsert({
      where: { accountId },
      create: {
        ...data,
        accountId,
        apiKeySealed: seal(apiKey),
        webhookSecretSealed: seal(randomBytes(32).toString("hex")),
      },
      update: data,
    });
    await recordAudit(tx, {
      accountId,
      actor: ctx.actor,
      action: "infobip.connected",
      subject: { type: "account", id: accountId },
      ...(before === null ? {} : { before: recorded(before) }),
      after: { ...recorded(after), keyReplaced: apiKey !== "" },
      correlationId: ctx.correlationId,
    });
    await publish(tx, { accountId, kind: "account" });
  });
  await wake(accountId);
  return {};
};
