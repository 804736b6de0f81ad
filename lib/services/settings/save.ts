import { z } from "zod";
import { sameSettings, settingsProblem } from "@/lib/domain/migration-settings";
import { requestAccountOperation } from "@/lib/services/account-operation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, invalid } from "@/lib/services/errors";

const switches = z.object({ migrationSupported: z.boolean(), migrationAutoComplete: z.boolean() });

const saveSettingsInput = z.object({
  /** What the person looked at when deciding. */
  seen: switches,
  wanted: switches,
});

/** Asks TCR to flip the account's switches. The page shows the change once TCR shows it. */
export const saveSettings = async (
  ctx: ServiceContext,
  input: z.input<typeof saveSettingsInput>,
): Promise<{ operationId: string }> => {
  authorize(ctx, "settings:write");
  const parsed = saveSettingsInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose both settings.");
  const { seen, wanted } = parsed.data;
  const operationId = await requestAccountOperation(ctx, {
    kind: "settings",
    decide: ({ migrationSupported, migrationAutoComplete }) => {
      if (migrationSupported === null || migrationAutoComplete === null)
        throw conflict("The settings have not been read from TCR yet.");
      const current = { migrationSupported, migrationAutoComplete };
      if (!sameSettings(seen, current)) throw conflict("Somebody has changed the settings meanwhile.");
      const problem = settingsProblem(current, wanted);
      if (problem !== null) throw invalid(problem);
      return { before: current, args: wanted };
    },
  });
  return { operationId };
};
