import { z } from "zod";
import type { Executor } from "./executor";

/** PUT /settings/cnpMigration: both switches at once, the same however often it is sent. */
export const settingsArgs = z.object({ migrationSupported: z.boolean(), migrationAutoComplete: z.boolean() });

export const settings: Executor = {
  kind: "settings",
  describe: () => "PUT /settings/cnpMigration",
  send: async (client, { args }) => {
    await client.putSettings(settingsArgs.parse(args));
  },
  confirms: true,
  effect: async (client, { args }) => {
    const wanted = settingsArgs.parse(args);
    const shown = await client.getSettings();
    const same =
      shown.migrationSupported === wanted.migrationSupported &&
      shown.migrationAutoComplete === wanted.migrationAutoComplete;
    return { seen: same ? "visible" : "absent" };
  },
};
