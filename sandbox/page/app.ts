import { Hono } from "hono";
import { html } from "hono/html";
import type { Sandbox } from "../sandbox";
import { bandwidthSection } from "./bandwidth";
import { campaignSection } from "./campaign";
import { infobipSection } from "./infobip";
import { layout } from "./layout";
import { companiesSection, deliveriesSection, faultsSection, migrationsSection, summary } from "./sections";

/** A plain page for people: what is in this world and what is going on in it. */
export function createPageApp(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.get("/", (c) => {
    const wanted = c.req.query("campaign")?.trim().toUpperCase() ?? "";
    return c.html(
      layout(
        html`${summary(sandbox)} ${campaignSection(sandbox, wanted)} ${companiesSection(sandbox)}
        ${migrationsSection(sandbox)} ${infobipSection(sandbox)} ${bandwidthSection(sandbox)}
        ${deliveriesSection(sandbox)} ${faultsSection(sandbox)}`,
      ),
    );
  });
  app.notFound((c) => c.text("Nothing is imitated at this address.\n", 404));
  return app;
}
