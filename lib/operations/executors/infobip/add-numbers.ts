import { z } from "zod";
import type { InfobipClient } from "@/lib/registries/infobip/client";
import type { Executor } from "../executor";
import { keepRefusedNumbers } from "./refused-numbers";
import { absentOrNotYet } from "../since";

/** POST /number-registration/1/campaigns/{id}/add-numbers: for a pooled campaign, once it is registered. */
const addArgs = z.object({ externalId: z.string(), numbers: z.array(z.string()) });

export const addNumbers: Executor<InfobipClient> = {
  kind: "addNumbers",
  describe: ({ args }) =>
    `POST /number-registration/1/campaigns/${addArgs.parse(args).externalId}/add-numbers`,
  send: async (client, operation) => {
    const { externalId, numbers } = addArgs.parse(operation.args);
    try {
      await client.addNumbers(externalId, numbers);
    } catch (error) {
      await keepRefusedNumbers(operation, numbers, error);
      throw error;
    }
  },
  effect: async (client, operation) => {
    const { externalId, numbers } = addArgs.parse(operation.args);
    const there = new Set(await client.listCampaignNumbers(externalId));
    return numbers.every((number) => there.has(number)) ? { seen: "visible" } : absentOrNotYet(operation);
  },
};
