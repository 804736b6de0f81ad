import "server-only";
import { z } from "zod";

/**
 * The only place that reads `process.env`. Parsed at first use, not at import, so that a build needs no settings.
 * `npm start` sets all of these; README has the table.
 */
const limit = (fallback: string) =>
  z
    .string()
    .regex(/^\d+\/\d+$/, "write it as count/milliseconds, for example 20/10000")
    .default(fallback)
    .transform((text) => {
      const [count = "1", windowMs = "1000"] = text.split("/");
      return { count: Number(count), windowMs: Number(windowMs) };
    });

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url(),
  REDIS_URL: z.url().optional(),
  PORTAGE_ENVIRONMENT: z.enum(["sandbox", "staging", "production"]).default("sandbox"),
  PORTAGE_URL: z.url().default("http://localhost:3000"),
  /** Where registries reach our webhooks; differs from PORTAGE_URL behind a proxy. */
  PORTAGE_WEBHOOK_URL: z.url().optional(),
  /** 32 bytes, Base64: seals the registry credentials at rest. */
  PORTAGE_KEY: z
    .string()
    .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in Base64"),
  NEXTAUTH_SECRET: z.string().min(32),
  SANDBOX_URL: z.url().default("http://127.0.0.1:4010"),
  /** TCR CSP API guide: 20 GET a second; 20 PUT, POST and DELETE in 10 seconds, per account. */
  TCR_READ_LIMIT: limit("20/1000"),
  TCR_WRITE_LIMIT: limit("20/10000"),
  /** Infobip's published limits, per account: reads together; each other group of calls by itself. */
  INFOBIP_READ_LIMIT: limit("10/1000"),
  INFOBIP_WRITE_LIMIT: limit("1/1000"),
  /** Bandwidth's 30 a minute over all calls of Campaign Management, and orders alike; per account. */
  BANDWIDTH_IMPORT_LIMIT: limit("1/2000"),
  BANDWIDTH_ORDER_LIMIT: limit("1/2000"),
  /** How often imported campaigns are read that wait for carriers; an order is read as often at last. */
  BANDWIDTH_POLL_MS: z.coerce.number().int().positive().default(60_000),
  TCR_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  /** How long an ambiguous write rests before its effect is read (reliability.md 1). */
  SETTLE_MS: z.coerce.number().int().positive().default(30_000),
  /** How long a batch waits after its start, so that it can still be stopped (ux.md A2). */
  BATCH_HOLD_MS: z.coerce.number().int().nonnegative().default(10_000),
  /** Comma separated addresses whose X-Forwarded-For is believed; empty: none is. */
  TRUSTED_PROXIES: z.string().default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The settings. Throws a readable error that names each wrong variable. */
export const env = (): Env => {
  if (parsed !== undefined) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong:\n${lines.join("\n")}\nREADME.md lists them.`);
  }
  parsed = result.data;
  return parsed;
};
