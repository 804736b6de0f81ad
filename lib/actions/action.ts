import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { ZodError } from "zod";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { ServiceContext } from "@/lib/services/context";
import { ServiceError } from "@/lib/services/errors";
import type { ActionError, ActionResult } from "./result";

const errorOf = (
  code: string,
  sentence: string,
  nextStep: string | null,
  id: string | null = null,
): ActionError => ({
  code,
  sentence,
  nextStep,
  id,
  fields: {},
  rows: [],
});

const signedOut = errorOf(
  "SIGNED_OUT",
  "You have been signed out.",
  "Sign in again; what you typed stays here.",
);

/**
 * The browser's mark that a request comes from our own pages; an absent or "null" origin does not count
 * (reliability.md 6). The check of the framework compares hosts only.
 */
const isSameOrigin = async (): Promise<boolean> => {
  const given = await headers();
  const site = given.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = given.get("origin");
  return origin !== null && origin !== "null" && origin === new URL(env().PORTAGE_URL).origin;
};

const isUnreachable = (error: unknown): boolean =>
  /ECONNREFUSED|Can't reach database|Connection terminated|timeout exceeded when trying to connect/i.test(
    String(error),
  );

/** The one translation of failures for the browser: an unknown message never gets there, only the id of its log line. */
const toActionError = (error: unknown): ActionError => {
  if (error instanceof ServiceError) {
    const { code, message, nextStep, fields, rows } = error;
    return { code, sentence: message, nextStep, id: null, fields, rows };
  }
  if (error instanceof ZodError)
    return errorOf("INVALID", "This request makes no sense.", "Reload the page.");
  const id = randomUUID().slice(0, 8);
  log().error({ id, err: error instanceof Error ? error.stack : String(error) }, "an action failed");
  return isUnreachable(error)
    ? errorOf(
        "UNAVAILABLE",
        "Portage cannot reach its database. Nothing was sent.",
        "Try again in a minute.",
        id,
      )
    : errorOf(
        "INTERNAL",
        "Something went wrong on our side. Nothing was sent.",
        `Tell support the id ${id}.`,
        id,
      );
};

const run = async <T>(work: () => Promise<T>): Promise<ActionResult<T>> => {
  try {
    if (!(await isSameOrigin())) {
      return {
        ok: false,
        error: errorOf("FORBIDDEN", "This request did not come from Portage.", "Reload the page."),
      };
    }
    return { ok: true, data: await work() };
  } catch (error) {
    return { ok: false, error: toActionError(error) };
  }
};

/** A browser-callable mutation: signs the caller in or refuses, runs one verb, answers a plain value. */
export const action =
  <I, O>(verb: (ctx: ServiceContext, input: I) => Promise<O>) =>
  async (input: I): Promise<ActionResult<O>> => {
    const result = await run(async () => {
      const found = await currentViewer();
      return found === null ? null : { data: await verb(found.ctx, input) };
    });
    if (!result.ok) return result;
    return result.data === null ? { ok: false, error: signedOut } : { ok: true, data: result.data.data };
  };

/** The few that need nobody signed in. */
export const publicAction =
  <I, O>(verb: (input: I) => Promise<O>) =>
  (input: I): Promise<ActionResult<O>> =>
    run(() => verb(input));
