import { z } from "zod";
import { nudgeIntents } from "@/lib/domain/nudge";
import type { Executor } from "./executor";

/** POST /campaign/{id}/nudge: asks the partner above to look again. */
export const nudgeArgs = z.object({ intent: z.enum(nudgeIntents), description: z.string() });

export const nudge: Executor = {
  kind: "nudge",
  describe: ({ campaignId }) => `POST /campaign/${campaignId}/nudge`,
  send: (client, { campaignId, args }) => client.nudge(campaignId, nudgeArgs.parse(args)),
  // The registry keeps no record that could be read: after an unclear answer a person decides.
  effect: () => Promise.resolve({ seen: "undecidable" }),
};
