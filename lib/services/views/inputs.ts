import { z } from "zod";
import { viewedListNames, viewLimits, viewQuery } from "@/lib/domain/saved-views";

/** What a browser may send about views; the sentences are those at the fields. */

export const listInput = z.enum(viewedListNames);

export const nameInput = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(viewLimits.name, `Use at most ${String(viewLimits.name)} characters.`);

export const columnsInput = z
  .array(z.string().regex(/^[a-zA-Z]{1,40}$/))
  .min(1, "Choose at least one column.")
  .max(viewLimits.columns)
  .refine((ids) => new Set(ids).size === ids.length);

/** Filters and sort of an address, kept in their one writing. */
export const queryInput = z
  .string()
  .max(viewLimits.query, "These filters are too long to be saved.")
  .transform(viewQuery);

/** The sentences of a refused input, by field. */
export const fieldsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message] as const).reverse());
