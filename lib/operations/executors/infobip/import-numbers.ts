import { z } from "zod";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import type { Executor } from "../executor";
import { keepRefusedNumbers } from "./refused-numbers";
import { absentOrNotYet } from "../since";

/** POST /numbers/2/numbers/import: the same however often it is sent (infobip.md B3). Counts once they are shown. */
const importArgs = z.object({ numbers: z.array(z.string()) });

export const importNumbers: Executor<InfobipClient> = {
  kind: "importNumbers",
  describe: () => "POST /numbers/2/numbers/import",
  send: async (client, operation) => {
    const { numbers } = importArgs.parse(operation.args);
    try {
      await client.importNumbers(numbers);
    } catch (error) {
      await keepRefusedNumbers(operation, numbers, error);
      throw error;
    }
  },
  confirms: true,
  effect: async (client, operation) => {
    const { numbers } = importArgs.parse(operation.args);
    const owned = await client.ownedAmong(numbers);
    return numbers.every((number) => owned.has(number)) ? { seen: "visible" } : absentOrNotYet(operation);
  },
};
