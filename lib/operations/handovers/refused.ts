import type { Tx } from "@/lib/db";
import type { Operation } from "@/lib/db/generated/client";
import { type HandoverRow, rulesOf, wholeRow } from "./row";
import { refusedOf } from "./writes";

export type Trouble = { problem: string; nextStep: string };

/** So many are named in the sentence; the campaign's details have all. */
const named = 3;

const nextSteps: Record<string, (them: string) => string> = {
  importNumbers: (them) =>
    `Settle it and import ${them} again, or take ${them} out in the campaign's details.`,
  addNumbers: (them) => `Settle it and add ${them} again, or go on without ${them}.`,
};

export const sentNumbers = ({ args }: Pick<Operation, "args">): string[] => {
  const sent = typeof args === "object" && args !== null && "numbers" in args ? args.numbers : [];
  return Array.isArray(sent) ? sent.map(String) : [];
};

/** Which numbers the provider did not take, and why; null: it took all that it was asked for. */
export const refusedTrouble = (row: HandoverRow, kind: string): Trouble | null => {
  const refused = refusedOf(kind, row);
  if (refused.length === 0) return null;
  const each = refused.slice(0, named).map(({ number, problem }) => `${number} ${problem}`);
  const more = refused.length > named ? `; and ${String(refused.length - named)} more` : "";
  const text = `${each.map((said) => said.replace(/\.$/, "")).join("; ")}${more}`;
  return {
    problem: `${rulesOf(row.handover).name} refused ${String(refused.length)} of ${String(row.numbers.length)} numbers: ${text}.`,
    nextStep: nextSteps[kind]?.(refused.length === 1 ? "it" : "them") ?? "",
  };
};

/** A refusal that names numbers is about these: the others can go out without them (infobip.md B3). */
export const namesNumbers = (row: HandoverRow, operation: Operation): boolean => {
  const sent = sentNumbers(operation);
  return refusedOf(operation.kind, row).some(({ number }) => sent.includes(number));
};

/** What is begun again asks for those that were refused once more. */
export const forgetRefused = async (tx: Tx, row: HandoverRow, kind: string): Promise<void> => {
  const numbers = refusedOf(kind, row).map(({ number }) => number);
  if (numbers.length > 0)
    await tx.handoverNumber.updateMany({
      where: { rowId: row.id, number: { in: numbers } },
      data: { problem: null },
    });
};

export const freshRow = (tx: Tx, { id }: Pick<HandoverRow, "id">): Promise<HandoverRow> =>
  tx.handoverCampaign.findUniqueOrThrow({ where: { id }, include: wholeRow });
