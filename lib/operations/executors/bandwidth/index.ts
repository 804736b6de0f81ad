import type { HandoverOperationKind } from "@/lib/domain/operation";
import type { BandwidthClient } from "@/lib/registries/bandwidth/client";
import type { Executor } from "../executor";
import { importCampaign } from "./import-campaign";
import { linkNumbers } from "./link-numbers";

const executors = { importCampaign, linkNumbers } satisfies Partial<
  Record<HandoverOperationKind, Executor<BandwidthClient>>
>;

/** Bandwidth's executor of a stored kind; null for a kind that is another system's. */
export const bandwidthExecutorOf = (kind: string): Executor<BandwidthClient> | null =>
  Object.hasOwn(executors, kind) ? executors[kind as keyof typeof executors] : null;
