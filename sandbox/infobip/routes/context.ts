import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { Clock } from "../../core/clock";
import type { Random } from "../../core/random";
import type { Registry } from "../../tcr/registry";
import type { Account } from "../entities";
import { InfobipRefusal, refuseField, type Violations } from "../errors";
import type { Progress } from "../rules/progress";
import type { InfobipStore } from "../store";

export type InfobipEnv = { Bindings: { company: string } };
export type InfobipApp = Hono<InfobipEnv>;
export type InfobipContext = Context<InfobipEnv>;

export type InfobipParts = {
  clock: Clock;
  random: Random;
  store: InfobipStore;
  registry: Registry;
  progress: Progress;
};

/** The caller's account as it is now: an earlier part of the same request may have changed it. */
export function accountOf({ store }: InfobipParts, c: InfobipContext): Account {
  const account = store.account(c.env.company);
  if (!account) throw new InfobipRefusal(401);
  return account;
}

function violationsOf(error: z.ZodError): Violations {
  const violations: Violations = {};
  for (const { path, message } of error.issues) {
    const field = path.map(String).join(".") || "request";
    violations[field] = [...(violations[field] ?? []), message];
  }
  return violations;
}

export async function bodyOf<T>(c: InfobipContext, schema: z.ZodType<T>): Promise<T> {
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch {
    throw new InfobipRefusal(400, {}, "The request body is not readable");
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new InfobipRefusal(400, violationsOf(parsed.error));
}

/** Pages count from 0. */
export function pageOf(
  c: InfobipContext,
  { name, usual, most }: { name: "size" | "limit"; usual: number; most: number },
): { page: number; size: number } {
  const whole = (field: string, fallback: number): number => {
    const value = Number(c.req.query(field) ?? fallback);
    if (!Number.isInteger(value) || value < 0) throw refuseField(field, "must be a whole number");
    return value;
  };
  const size = whole(name, usual);
  if (size < 1 || size > most) throw refuseField(name, `must be between 1 and ${String(most)}`);
  return { page: whole("page", 0), size };
}

export const cut = <T>(all: T[], { page, size }: { page: number; size: number }): T[] =>
  all.slice(page * size, (page + 1) * size);

export const envelope = <T>(
  all: T[],
  at: { page: number; size: number },
  view: (one: T) => object,
): object => ({
  results: cut(all, at).map(view),
  paging: {
    page: at.page,
    size: at.size,
    totalPages: Math.ceil(all.length / at.size),
    totalResults: all.length,
  },
});
