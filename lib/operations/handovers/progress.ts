import type { HandoverProvider } from "@/lib/domain/handover/providers";
import type { Tx } from "@/lib/db";
import { settleNumbers } from "./bandwidth-orders";
import { bandwidthProgress } from "./bandwidth-progress";
import { infobipReported } from "./infobip-progress";
import type { HandoverRow } from "./row";

/** Where the provider says that a campaign stands, as its mirror last read it. */
export type Progress = {
  /** The provider's word, as a person reads it. */
  word: string;
  state: "moving" | "done" | "attention";
  /** Why it needs attention, in the provider's words. */
  reason: string | null;
  readAt: Date | null;
  /** Why the last reading failed, where the mirror keeps that; the word is then an older one. */
  unread?: string | null;
};

/** Of a campaign, at the step where it is. */
export type Waiting = Pick<HandoverRow, "id" | "campaignId" | "step" | "steps" | "externalId" | "numbers">;

/** By the row's id; a campaign that the provider does not know yet is absent. */
type Reader = (accountId: string, rows: readonly Waiting[]) => Promise<Map<string, Progress>>;

const readers: Record<HandoverProvider, Reader> = { infobip: infobipReported, bandwidth: bandwidthProgress };

/** What is kept once the provider has said its word, before the campaign moves. */
type Settle = (tx: Tx, row: HandoverRow, now: Date) => Promise<void>;

const settlers: Partial<Record<HandoverProvider, Settle>> = { bandwidth: settleNumbers };

export const settle = async (
  tx: Tx,
  provider: HandoverProvider,
  row: HandoverRow,
  now: Date,
): Promise<void> => {
  await settlers[provider]?.(tx, row, now);
};

export const progressOf = async (
  provider: HandoverProvider,
  accountId: string,
  rows: readonly Waiting[],
): Promise<Map<string, Progress>> => (rows.length === 0 ? new Map() : readers[provider](accountId, rows));
