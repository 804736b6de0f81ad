import { z } from "zod";
import type { Company } from "../entities";
import { bodyOf } from "./bodies";
import type { TcrApp, TcrParts } from "./context";

export function settingsRoutes(app: TcrApp, { registry }: TcrParts): void {
  app.get("/settings/cnpMigration", (c) => c.json(switches(c.env.company)));

  app.put("/settings/cnpMigration", async (c) => {
    const wanted = await bodyOf(c, body);
    registry.store.putCompany({ ...c.env.company, ...wanted });
    return c.json(wanted);
  });
}

export function profileRoutes(app: TcrApp): void {
  app.get("/csp/profile", (c) => {
    const { id, soleProprietorEnabled } = c.env.company;
    const mailbox = (name: string): string => `${name}@${id.toLowerCase()}.example`;
    return c.json({
      cspId: id,
      escalateEmail: mailbox("escalation"),
      email: mailbox("contact"),
      techEmail: mailbox("tech"),
      financeEmail: mailbox("finance"),
      platformFreeTrialEnabled: true,
      soleProprietorEnabled,
      ucaasEnabled: true,
      publicSafetyEnabled: false,
      dpaSigned: true,
    });
  });
}

const body = z.object({ migrationSupported: z.boolean(), migrationAutoComplete: z.boolean() });

const switches = ({ migrationSupported, migrationAutoComplete }: Company): z.infer<typeof body> => ({
  migrationSupported,
  migrationAutoComplete,
});
