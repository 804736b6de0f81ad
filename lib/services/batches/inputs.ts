import { z } from "zod";
import { batchKinds } from "@/lib/domain/batch";
import { rejectionCategories } from "@/lib/domain/explanation";
import { campaignList, dcaList, historyList, idsInput, inboxList } from "@/lib/services/lists/inputs";

/** What a browser may send; the filters are those of the lists' addresses. */

const text = z.string().max(200).optional();
const flag = z.boolean().optional();

const query = { mode: z.literal("query"), except: idsInput.default([]) };

/** These ids, or all that match a filter now except for some (ux.md S3). */
export const selectionInput = z.union([
  z.object({ mode: z.literal("ids"), ids: idsInput.min(1) }),
  campaignList.extend(query),
  inboxList.extend(query),
  historyList.extend(query),
  dcaList.extend(query),
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
  remove: idsInput.optional(),
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
