import { z } from "zod";
import type { Executor } from "./executor";

/** GET /webhook/subscription/eventType/{eventType}/mock: the registry sends one event here. Harmless to repeat. */
export const testEventArgs = z.object({ eventType: z.string() });

export const testEvent: Executor = {
  kind: "test-event",
  describe: ({ args }) => `GET /webhook/subscription/eventType/${testEventArgs.parse(args).eventType}/mock`,
  send: async (client, { args }) => {
    await client.sendTestEvent(testEventArgs.parse(args).eventType);
  },
  // Nothing at the registry shows that it was sent; a second one does no harm.
  effect: async () => ({ seen: "absent" }),
};
