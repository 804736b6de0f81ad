import { pino } from "pino";
import { env } from "@/lib/env";

/** Structured log of web and worker. Never log credentials, samples or message texts. */
let logger: ReturnType<typeof pino> | undefined;

export const log = (): ReturnType<typeof pino> => {
  logger ??= pino({
    level: env().LOG_LEVEL,
    redact: ["*.apiKey", "*.secret", "*.password", "headers.authorization", "headers.cookie"],
  });
  return logger;
};
