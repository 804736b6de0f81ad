import { Hono } from "hono";
import type { CompanyKind } from "./entities";
import { Refused, refuse, type Refusal } from "./errors";
import { brandRoutes } from "./routes/brands";
import { campaignRoutes } from "./routes/campaigns";
import type { TcrApp, TcrEnv, TcrParts } from "./routes/context";
import { dcaRoutes } from "./routes/dca";
import { dcaCampaignRoutes } from "./routes/dca-campaigns";
import { enumerationRoutes, serviceRoutes } from "./routes/enumerations";
import { migrationReads, migrationRoutes } from "./routes/migrations";
import { operationRoutes } from "./routes/operations";
import { partnerCampaignRoutes } from "./routes/partner-campaigns";
import { profileRoutes, settingsRoutes } from "./routes/settings";
import { sharingRoutes } from "./routes/sharing";
import { webhookRoutes } from "./routes/webhooks";

/** Both APIs of the registry; what callers may do on each differs, errors and settings do not. */
export function createTcrApps(parts: TcrParts): Record<CompanyKind, TcrApp> {
  const csp = new Hono<TcrEnv>();
  serviceRoutes(csp);
  campaignRoutes(csp, parts);
  partnerCampaignRoutes(csp, parts);
  sharingRoutes(csp, parts);
  migrationRoutes(csp, parts);
  operationRoutes(csp, parts);
  settingsRoutes(csp, parts);
  profileRoutes(csp);
  brandRoutes(csp, parts);
  enumerationRoutes(csp, parts, { withReach: false });
  webhookRoutes(csp, parts);

  const dca = new Hono<TcrEnv>();
  serviceRoutes(dca);
  settingsRoutes(dca, parts);
  dcaCampaignRoutes(dca, parts);
  dcaRoutes(dca, parts);
  migrationReads(dca, parts);
  enumerationRoutes(dca, parts, { withReach: true });
  webhookRoutes(dca, parts);

  return { CSP: mount("/tcr/csp/v2", csp), DCA: mount("/tcr/dca/v2", dca) };
}

function mount(path: string, routes: TcrApp): TcrApp {
  const app = new Hono<TcrEnv>();
  app.route(path, routes);
  app.onError((error, c) => c.json([bodyOf(error)], 400));
  app.notFound((c) => c.body(null, 404));
  return app;
}

/** Every business error is an HTTP 400 with an array; what was not foreseen is the registry's own 590. */
function bodyOf(error: Error): Refusal {
  if (error instanceof Refused) return error.refusal;
  console.error(error);
  return refuse(590, "Internal system error");
}
