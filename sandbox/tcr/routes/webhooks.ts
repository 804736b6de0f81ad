import { z } from "zod";
import { invalid, notFound } from "../errors";
import { categoriesFor, categoryOf, eventTypesFor } from "../webhooks/catalogue";
import { endpointOf } from "../webhooks/dispatcher";
import { send } from "../webhooks/send";
import { bodyOf } from "./bodies";
import type { TcrApp, TcrParts } from "./context";

export function webhookRoutes(app: TcrApp, { registry, deliveries, transport }: TcrParts): void {
  app.get("/webhook/eventCategory", (c) => c.json(categoriesFor(c.env.company.kind)));
  app.get("/webhook/eventType", (c) => c.json(eventTypesFor(c.env.company.kind)));

  app.get("/webhook/subscription", (c) =>
    c.json(
      Object.entries(c.env.company.subscriptions).map(([eventCategory, webhookEndpoint]) => ({
        eventCategory,
        webhookEndpoint,
      })),
    ),
  );

  app.put("/webhook/subscription", async (c) => {
    const wanted = await bodyOf(c, subscription);
    const { company } = c.env;
    if (!categoriesFor(company.kind).includes(wanted.eventCategory))
      throw invalid("eventCategory", "is not offered to this account");
    const subscriptions = { ...company.subscriptions, [wanted.eventCategory]: wanted.webhookEndpoint };
    registry.store.putCompany({ ...company, subscriptions });
    return c.json(wanted);
  });

  app.delete("/webhook/subscription/:eventCategory", (c) => {
    const { company } = c.env;
    const category = c.req.param("eventCategory");
    if (!categoriesFor(company.kind).includes(category))
      throw invalid("eventCategory", "is not offered to this account");
    const kept = Object.entries(company.subscriptions).filter(([name]) => name !== category);
    registry.store.putCompany({ ...company, subscriptions: Object.fromEntries(kept) });
    return c.body(null, 204);
  });

  app.get("/webhook/subscription/eventType/:eventType/mock", async (c) => {
    const eventType = c.req.param("eventType");
    if (!categoryOf(eventType)) throw invalid("eventType", "is unknown");
    const { company } = c.env;
    const url = endpointOf(company, eventType);
    if (!url) throw notFound("Webhook subscription", "eventType");
    const body = { campaignId: "C123ABC", eventType };
    const answer = await send(transport, { company, url, body });
    const reached = answer.status !== null;
    deliveries.append({
      at: registry.clock.realNow(),
      company: company.id,
      event: eventType,
      attempt: 1,
      answer: reached ? answer.status : answer.reason,
      campaignId: body.campaignId,
      body,
    });
    return c.json({
      endpoint: url,
      status: reached ? answer.status : 0,
      request: JSON.stringify(body),
      response: reached ? answer.response : answer.reason,
    });
  });
}

const subscription = z.object({
  eventCategory: z.string(),
  webhookEndpoint: z
    .string()
    .max(255)
    .regex(/^https?:\/\/[^\s/]+/),
});
