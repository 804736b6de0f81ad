import path from "node:path";
import { z } from "zod";
import { SCENARIOS } from "./scenarios/scenario";

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SANDBOX_HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  SANDBOX_SCENARIO: z.enum(SCENARIOS).default("demo"),
  SANDBOX_CAMPAIGNS: z.coerce.number().int().min(0).max(100_000).optional(),
  SANDBOX_AUTOPILOT: z.enum(["on", "off"]).default("on"),
  SANDBOX_STATE: z.enum(["on", "off"]).default("on"),
  SANDBOX_START: z.iso.datetime().optional(),
  SANDBOX_ALLOWED: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

export function readEnvironment(environment: NodeJS.ProcessEnv) {
  // An empty variable means the same as none.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const values = schema.parse(given);
  if (values.NODE_ENV === "production" && values.SANDBOX_ALLOWED !== "1")
    throw new Error("the sandbox does not start in production unless SANDBOX_ALLOWED=1");
  return {
    port: values.SANDBOX_PORT,
    host: values.SANDBOX_HOST,
    scenario: values.SANDBOX_SCENARIO,
    campaigns: values.SANDBOX_CAMPAIGNS,
    autopilot: values.SANDBOX_AUTOPILOT === "on",
    startAt: values.SANDBOX_START === undefined ? undefined : Date.parse(values.SANDBOX_START),
    stateFile: values.SANDBOX_STATE === "off" ? null : path.join(values.DATA_DIR, "sandbox.json"),
  };
}
