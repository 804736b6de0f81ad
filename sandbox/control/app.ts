import { Hono } from "hono";
import type { Sandbox } from "../sandbox";
import { bandwidthControls } from "./bandwidth";
import { BadRequest } from "./body";
import { campaignControls } from "./campaigns";
import { companyControls } from "./companies";
import { disturbanceControls } from "./disturbances";
import { infobipControls } from "./infobip";
import { logControls } from "./logs";
import { osrControls } from "./osr";
import { worldControls } from "./world";

/** The strings of the puppets: JSON, no authentication, apart from everything that is imitated. */
export function createControlApp(sandbox: Sandbox): Hono {
  const controls = new Hono();
  worldControls(controls, sandbox);
  companyControls(controls, sandbox);
  campaignControls(controls, sandbox);
  osrControls(controls, sandbox);
  infobipControls(controls, sandbox);
  bandwidthControls(controls, sandbox);
  logControls(controls, sandbox);
  disturbanceControls(controls, sandbox);
  const app = new Hono();
  app.route("/_control", controls);
  app.onError((error, c) => {
    if (error instanceof BadRequest) return c.json({ error: error.message }, error.status);
    console.error(error);
    return c.json({ error: error.message }, 500);
  });
  app.notFound((c) => c.json({ error: "No such control" }, 404));
  return app;
}
