import type { Hono } from "hono";
import { z } from "zod";
import { iso } from "../tcr/formatters/dates";
import { SCENARIOS } from "../scenarios/scenario";
import type { Sandbox } from "../sandbox";
import { bandwidthView } from "./bandwidth-view";
import { bodyOf } from "./body";
import { companyView } from "./companies";
import { infobipView } from "./infobip-view";

export function worldControls(app: Hono, sandbox: Sandbox): void {
  app.get("/health", (c) => c.json({ ok: true }));

  app.get("/world", (c) =>
    c.json({
      companies: [...sandbox.registry.store.companies.values()].map(companyView),
      infobip: infobipView(sandbox),
      bandwidth: bandwidthView(sandbox),
    }),
  );

  app.post("/reset", async (c) => {
    const { scenario, campaigns } = await bodyOf(c, world);
    sandbox.reset({ scenario: scenario ?? sandbox.origin().scenario, campaigns: campaigns ?? null });
    sandbox.faults.clear();
    sandbox.requests.clear();
    sandbox.deliveries.clear();
    return c.json({ ...sandbox.origin(), campaigns: sandbox.registry.store.campaignCount() });
  });

  app.get("/clock", (c) => c.json(time(sandbox)));

  app.post("/clock", async (c) => {
    const { advanceSeconds } = await bodyOf(c, advance);
    sandbox.advance(advanceSeconds * 1_000);
    return c.json(time(sandbox));
  });

  app.post("/dates", async (c) => {
    const { migration } = await bodyOf(c, dates);
    sandbox.registry.dates.migration = migration;
    sandbox.changed();
    return c.json({ migration });
  });
}

const world = z.object({
  scenario: z.enum(SCENARIOS).optional(),
  campaigns: z.number().int().min(0).max(100_000).optional(),
});
const advance = z.object({ advanceSeconds: z.number().min(0) });
const dates = z.object({ migration: z.enum(["iso", "epoch"]) });

const time = ({ clock }: Sandbox): object => ({ now: iso(clock.now()), realNow: iso(clock.realNow()) });
