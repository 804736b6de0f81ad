import { env } from "@/lib/env";
import { connect } from "@/lib/mirror/connect";
import { TcrError } from "@/lib/registries/tcr/errors";
import { explainTcr } from "@/lib/registries/tcr/explain";
import { executorOf } from "../executors";
import { pushWindowOn, takeSlot } from "../slots";
import { bind, type System } from "./system";

const tcrError = (error: unknown): TcrError => {
  if (error instanceof TcrError) return error;
  throw error;
};

export const tcr: System = {
  name: "TCR",
  open: async (account) => {
    const client = connect(account, { writesHaveSlots: true });
    return {
      executorOf: (kind) => {
        const executor = executorOf(kind);
        return executor === null ? null : bind(client, executor);
      },
      failureOf: tcrError,
      explain: (error, operation) => {
        const { kind, code, codes } = tcrError(error);
        return explainTcr({ kind, code, description: codes[0]?.description ?? null, operation }).sentence;
      },
      takeSlot: (manner) => takeSlot(account.id, "write", manner),
      onRateLimited: () => pushWindowOn(account.id, "write"),
      windows: { readMs: env().TCR_READ_LIMIT.windowMs, writeMs: env().TCR_WRITE_LIMIT.windowMs },
    };
  },
};
