import { env } from "@/lib/env";
import { connectInfobip } from "@/lib/mirror/connect-infobip";
import { InfobipError } from "@/lib/registries/infobip/errors";
import { explainInfobip } from "@/lib/registries/infobip/explain";
import { infobipExecutorOf } from "../executors/infobip";
import { bind, type System } from "./system";

const infobipError = (error: unknown): InfobipError => {
  if (error instanceof InfobipError) return error;
  throw error;
};

/** Its client waits for a slot of each call's own lane, and hears of a 429 itself. */
export const infobip: System = {
  name: "Infobip",
  open: async (account) => {
    const client = await connectInfobip(account);
    if (client === null) return null;
    return {
      executorOf: (kind) => {
        const executor = infobipExecutorOf(kind);
        return executor === null ? null : bind(client, executor);
      },
      failureOf: infobipError,
      explain: (error) => explainInfobip(infobipError(error)).sentence,
      takeSlot: () => Promise.resolve(0),
      onRateLimited: () => Promise.resolve(),
      windows: { readMs: env().INFOBIP_READ_LIMIT.windowMs, writeMs: env().INFOBIP_WRITE_LIMIT.windowMs },
    };
  },
};
