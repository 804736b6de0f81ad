import { Hono } from "hono";
import { InfobipRefusal, errorResponse } from "./errors";
import { campaignRoutes } from "./routes/campaigns";
import { accountOf, type InfobipApp, type InfobipEnv, type InfobipParts } from "./routes/context";
import { numberRoutes } from "./routes/numbers";
import { subscriptionRoutes } from "./routes/subscriptions";

/** Infobip's Numbers, Number Registration and Subscriptions APIs, as far as a migration needs them. */
export function createInfobipApp(parts: InfobipParts): InfobipApp {
  const routes = new Hono<InfobipEnv>();
  numberRoutes(routes, parts);
  campaignRoutes(routes, parts);
  subscriptionRoutes(routes, parts);
  const app = new Hono<InfobipEnv>();
  app.route("/infobip", routes);
  app.onError((error, c) => {
    const { errorShape } = accountOf(parts, c).behaviour;
    if (error instanceof InfobipRefusal) return errorResponse(error, errorShape);
    console.error(error);
    return errorResponse(new InfobipRefusal(500), errorShape);
  });
  app.notFound((c) => errorResponse(new InfobipRefusal(404), accountOf(parts, c).behaviour.errorShape));
  return app;
}
