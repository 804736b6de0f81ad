import type { Hono } from "hono";
import { z } from "zod";
import { iso } from "../tcr/formatters/dates";
import type { Sandbox } from "../sandbox";
import { bodyOf } from "./body";

/** The operator's own action: what it writes into the number registry, shown after a delay. */
export function osrControls(app: Hono, { registry, clock }: Sandbox): void {
  app.post("/osr", async (c) => {
    const { numbers, nnid, campaignId, subId, context, delaySeconds, msgClass, status } = await bodyOf(
      c,
      change,
    );
    const effectiveAt = clock.now() + (delaySeconds ?? 0) * 1_000;
    registry.osr.update(
      numbers.map((number) => ({
        number,
        nnid,
        campaignId: campaignId ?? null,
        subId: subId ?? null,
        context: context ?? null,
        effectiveAt,
      })),
    );
    if (campaignId !== undefined && (msgClass !== undefined || status !== undefined))
      registry.osr.setAttributes(campaignId, {
        effectiveAt,
        ...(msgClass !== undefined && { msgClass }),
        ...(status !== undefined && { status }),
      });
    return c.json({ numbers: numbers.length, effectiveAt: iso(effectiveAt) });
  });

  app.get("/osr/:number", (c) => {
    const entry = registry.osr.find(c.req.param("number"));
    return entry ? c.json({ ...entry, effectiveAt: iso(entry.effectiveAt) }) : c.json(null);
  });
}

const change = z.object({
  numbers: z.array(z.string().regex(/^1\d{10}$/)).min(1),
  nnid: z.string().regex(/^\d{6}$/),
  campaignId: z.string().optional(),
  subId: z.string().optional(),
  context: z.string().optional(),
  delaySeconds: z.number().min(0).optional(),
  msgClass: z.string().optional(),
  status: z.string().regex(/^\d+$/).optional(),
});
