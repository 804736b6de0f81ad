import { z } from "zod";
import { batchKinds, mostBatchItems } from "@/lib/domain/batch";
import { dcaRoles, sharingStatuses } from "@/lib/domain/campaign";
import { rejectionCategories } from "@/lib/domain/explanation";
import { migrationStages } from "@/lib/domain/migration-state";

/** What a browser may send; the filters are those of the lists' addresses. */

const texts = z.array(z.string().max(200)).max(500).optional();
const text = z.string().max(200).optional();
const flag = z.boolean().optional();
const ids = z.array(z.string().max(20)).max(mostBatchItems);
const day = z.iso.date().optional();

const campaignFilter = z.object({
  ids: ids.optional(),
  useCase: texts,
  brandId: text,
  brandName: text,
  upstreamCnp: texts,
  reseller: texts,
  referenceId: text,
  cnpMigration: flag,
  tcrStatus: text,
  stage: z.enum(migrationStages).optional(),
  eligible: flag,
  soleProprietor: flag,
  expiresIn: z.number().int().positive().max(365).optional(),
});

const inboxFilter = z.object({
  ids: ids.optional(),
  brandId: text,
  useCase: texts,
  downstreamCnp: texts,
  sharedFrom: day,
  sharedTo: day,
  tcrStatus: text,
  cnpMigration: flag,
  sharingStatus: z.enum(sharingStatuses).optional(),
  view: z.literal("auto").optional(),
});

const historyFilter = z.object({
  ids: ids.optional(),
  brandId: text,
  useCase: texts,
  downstreamCnp: texts,
  upstreamCnp: texts,
  tcrStatus: text,
  cnpMigration: flag,
  upstreamSharingStatus: z.enum(["PENDING", "ACCEPTED"]).optional(),
});

const dcaFilter = z.object({
  ids: ids.optional(),
  tcrStatus: text,
  acceptanceStatus: z.enum(sharingStatuses).optional(),
  useCase: texts,
  brandId: text,
  brandEin: text,
  csp: texts,
  downstreamCnp: texts,
  brandName: text,
  cnpMigration: flag,
});

const except = ids.default([]);

/** These ids, or all that match a filter now except for some (ux.md S3). */
export const selectionInput = z.union([
  z.object({ mode: z.literal("ids"), ids: ids.min(1) }),
  z.object({ mode: z.literal("query"), list: z.literal("campaigns"), filter: campaignFilter, except }),
  z.object({ mode: z.literal("query"), list: z.literal("inbox"), filter: inboxFilter, except }),
  z.object({ mode: z.literal("query"), list: z.literal("history"), filter: historyFilter, except }),
  z.object({
    mode: z.literal("query"),
    list: z.literal("dca"),
    role: z.enum(dcaRoles),
    filter: dcaFilter,
    except,
  }),
]);
export type Selection = z.output<typeof selectionInput>;

export const argsInput = z.object({
  partnerId: z.string().max(20).optional(),
  previous: flag,
  explanation: z.string().max(20_000).optional(),
  categories: z.array(z.enum(rejectionCategories)).optional(),
});

export const batchInput = z.object({ batchId: z.string() });

export const createBatchInput = z.object({
  kind: z.enum(batchKinds),
  selection: selectionInput,
  args: argsInput.optional(),
});

/** Changes what is done, or takes items out: by id, or all with this reason. */
export const setBatchInput = z.object({
  batchId: z.string(),
  args: argsInput.optional(),
  strict: flag,
  remove: ids.optional(),
  removeReason: text,
});

export const startBatchInput = z.object({
  batchId: z.string(),
  strict: z.boolean(),
  /** Sends the first so many, then pauses. */
  pilot: z.number().int().positive().nullable(),
  /** Null: now, after the time in which it can still be stopped. */
  startsAt: z.iso.datetime({ offset: true }).nullable(),
  /** The partner's name, or the number of campaigns. */
  confirm: z.string().max(200).default(""),
  confirmAccount: z.string().max(200).default(""),
});

export const retryFailedInput = z.object({
  batchId: z.string(),
  /** Those that were withdrawn too. */
  withdrawn: z.boolean().default(false),
});

export const withdrawInput = z.object({ operationId: z.string() });
