import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { batchItemStatuses, type BatchState } from "@/lib/domain/batch";

/** Views of the list of batches. */
export const batchViews = {
  all: { label: "All", states: undefined },
  drafts: { label: "Drafts", states: ["DRAFT"] },
  open: { label: "Running", states: ["SCHEDULED", "RUNNING", "PAUSED"] },
  ended: { label: "Ended", states: ["DONE", "STOPPED"] },
} satisfies Record<string, { label: string; states: BatchState[] | undefined }>;
export type BatchView = keyof typeof batchViews;
export const batchViewNames = Object.keys(batchViews) as BatchView[];

const page = parseAsInteger.withDefault(1);

const listParsers = { view: parseAsStringLiteral(batchViewNames).withDefault("all"), page };
export const readBatchListParams = createLoader(listParsers);
export const batchListQuery = createSerializer(listParsers);

/** The items of one batch that are on show. */
const itemParsers = {
  status: parseAsArrayOf(parseAsStringLiteral(batchItemStatuses)),
  reason: parseAsString,
  page,
};
export const readItemParams = createLoader(itemParsers);
export type ItemFilter = Partial<inferParserType<typeof itemParsers>>;
export const itemQuery = createSerializer(itemParsers);
