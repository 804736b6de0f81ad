import type { CampaignOperationKind, OperationStatus } from "@/lib/domain/operation";

/** One remote write as a person sees it. Times are ISO 8601 in UTC. */
export type OperationView = {
  id: string;
  campaignId: string;
  kind: CampaignOperationKind;
  status: OperationStatus;
  /** The registry's code or one of ours, small print behind the sentence. */
  code: string | null;
  sentence: string | null;
  nextStep: string | null;
  /** True while it waits for the registry's rate limit or for a retry. */
  waiting: boolean;
  createdAt: string;
  finishedAt: string | null;
};

/** What a mutation answers: one receipt for each campaign. */
export type Receipt = { campaignId: string; operationId: string; alreadyQueued: boolean };
