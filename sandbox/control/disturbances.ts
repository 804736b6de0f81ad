import type { Hono } from "hono";
import { z } from "zod";
import type { AutopilotSettings } from "../autopilot/autopilot";
import { FAULT_MODES } from "../core/faults";
import { REQUEST_CLASSES, SYSTEMS } from "../core/limits";
import type { Sandbox } from "../sandbox";
import { MISDELIVERIES } from "../tcr/webhooks/misdelivery";
import { BadRequest, bodyOf } from "./body";

export function disturbanceControls(app: Hono, sandbox: Sandbox): void {
  const { faults, limits, autopilot, dispatcher } = sandbox;

  app.get("/faults", (c) => c.json(faults.list()));
  app.post("/faults", async (c) => c.json(faults.add(await bodyOf(c, fault))));
  app.delete("/faults", (c) => {
    const id = c.req.query("id");
    faults.clear(id === undefined ? undefined : Number(id));
    return c.json({ faults: faults.list() });
  });

  app.post("/webhooks", async (c) => {
    const { company, mode, count } = await bodyOf(c, misdelivery);
    if (!sandbox.registry.store.companies.has(company))
      throw new BadRequest(`company: ${company} does not exist`);
    const held = dispatcher.misdeliver(company, mode, count);
    return c.json({ company, mode, held, waiting: dispatcher.waiting(company) });
  });

  app.get("/autopilot", (c) => c.json(autopilot.settings()));
  app.post("/autopilot", async (c) => {
    autopilot.set(changed(autopilot.settings(), await bodyOf(c, pilot)));
    sandbox.changed();
    return c.json(autopilot.settings());
  });

  app.get("/limits", (c) => c.json(limits.table()));
  app.post("/limits", async (c) => {
    const { class: kind, ...rest } = await bodyOf(c, limit);
    limits.set({ kind, ...rest });
    sandbox.changed();
    return c.json(limits.table());
  });
}

const fault = z.object({
  system: z.enum(SYSTEMS),
  method: z.string().optional(),
  path: z.string().optional(),
  mode: z.enum(FAULT_MODES),
  count: z.number().int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
  status: z.number().int().min(200).max(599).optional(),
  delayMs: z.number().min(0).optional(),
});
const misdelivery = z.object({
  company: z.string(),
  mode: z.enum(MISDELIVERIES),
  count: z.number().int().min(1).optional(),
});
const pilot = z.object({
  company: z.string().optional(),
  on: z.boolean(),
  acceptOdds: z.number().min(0).max(1).optional(),
  delayMs: z.number().min(0).optional(),
});
const limit = z.object({
  system: z.enum(SYSTEMS),
  class: z.enum(REQUEST_CLASSES),
  count: z.number().int().min(0),
  windowMs: z.number().min(1),
});

/** Without a company every partner, CNPs too, follows the new setting. */
function changed(settings: AutopilotSettings, wanted: z.infer<typeof pilot>): AutopilotSettings {
  const next = { on: wanted.on, acceptOdds: wanted.acceptOdds ?? 1, delayMs: wanted.delayMs ?? null };
  if (wanted.company === undefined) return { everyone: { ...next, kinds: ["CSP", "DCA"] }, companies: {} };
  return { ...settings, companies: { ...settings.companies, [wanted.company]: next } };
}
