import { db } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { InfobipError } from "@/lib/registries/infobip/errors";

/** The number stands before it wherever it is shown. */
const about = (number: string, text: string): string =>
  text.startsWith(number) ? text.slice(number.length).replace(/^[\s:,-]+/, "") : text;

/** A refusal may name numbers: each keeps what was said of it, so that a person sees which to correct. */
export const keepRefusedNumbers = async (
  { id }: Operation,
  numbers: readonly string[],
  error: unknown,
): Promise<void> => {
  if (!(error instanceof InfobipError) || error.kind !== "refused") return;
  for (const number of numbers) {
    const said = error.violations.find(({ field, text }) => text.includes(number) || field.includes(number));
    if (said === undefined) continue;
    await db().handoverNumber.updateMany({
      where: { number, campaign: { operationId: id } },
      data: { problem: about(number, said.text) },
    });
  }
};
