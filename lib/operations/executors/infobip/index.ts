import type { HandoverOperationKind } from "@/lib/domain/operation";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import type { Executor } from "../executor";
import { addNumbers } from "./add-numbers";
import { importNumbers } from "./import-numbers";
import { migrateCampaign } from "./migrate-campaign";

const executors = { importNumbers, migrateCampaign, addNumbers } satisfies Partial<
  Record<HandoverOperationKind, Executor<InfobipClient>>
>;

/** Infobip's executor of a stored kind; null for a kind that is another system's. */
export const infobipExecutorOf = (kind: string): Executor<InfobipClient> | null =>
  Object.hasOwn(executors, kind) ? executors[kind as keyof typeof executors] : null;
