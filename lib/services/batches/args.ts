import { z } from "zod";
import type { Batch } from "@/lib/db/generated/client";
import { rejectionCategories } from "@/lib/domain/explanation";
import type { BatchArgs } from "./dto";

const stored = z.object({
  partnerId: z.string().optional(),
  previous: z.boolean().optional(),
  explanation: z.string().optional(),
  categories: z.array(z.enum(rejectionCategories)).optional(),
});

/** Without what is absent, so that it can be stored and compared. */
export const tidy = (args: z.output<typeof stored>): BatchArgs => ({
  ...(args.partnerId === undefined ? {} : { partnerId: args.partnerId }),
  ...(args.previous === undefined ? {} : { previous: args.previous }),
  ...(args.explanation === undefined ? {} : { explanation: args.explanation }),
  ...(args.categories === undefined ? {} : { categories: args.categories }),
});

/** What a stored batch does, as far as its draft has come. */
export const argsOf = ({ args }: Pick<Batch, "args">): BatchArgs => {
  const parsed = stored.safeParse(args);
  return parsed.success ? tidy(parsed.data) : {};
};
