import { Hono } from "hono";
import { BandwidthRefusal, errorResponse, rootOf } from "./errors";
import { accountOf, type BandwidthApp, type BandwidthEnv, type BandwidthParts } from "./routes/context";
import { importRoutes } from "./routes/imports";
import { subscriptionRoutes } from "./routes/subscriptions";
import { tnOptionRoutes } from "./routes/tn-options";

/** Bandwidth's account API, as far as campaigns and their numbers need it. */
export function createBandwidthApp(parts: BandwidthParts): BandwidthApp {
  const routes = new Hono<BandwidthEnv>();
  importRoutes(routes, parts);
  tnOptionRoutes(routes, parts);
  subscriptionRoutes(routes, parts);
  const app = new Hono<BandwidthEnv>();
  app.use("/bandwidth/api/accounts/:accountId/*", async (c, next) => {
    if (c.req.param("accountId") !== accountOf(parts, c).accountId) throw new BandwidthRefusal(403);
    await next();
  });
  app.route("/bandwidth/api/accounts/:accountId", routes);
  app.onError((error, c) => {
    if (error instanceof BandwidthRefusal) return errorResponse(error, rootOf(c.req.path, c.req.method));
    console.error(error);
    return errorResponse(new BandwidthRefusal(500), "");
  });
  app.notFound(() => errorResponse(new BandwidthRefusal(404), ""));
  return app;
}
