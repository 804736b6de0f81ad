import type { z } from "zod";
import { Refused, refuse } from "../errors";
import type { TcrContext } from "./context";

export async function bodyOf<T>(c: TcrContext, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(c));
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".") || "body"))];
  throw new Refused(refuse(501, `Invalid parameter: ${fields.join(", ")}`, fields));
}

async function readJson(c: TcrContext): Promise<unknown> {
  try {
    return await c.req.json<unknown>();
  } catch {
    return undefined;
  }
}
