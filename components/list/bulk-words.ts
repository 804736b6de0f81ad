import type { CommandState } from "@/lib/services/campaigns/dto";

type RowWith<Command extends string> = { commands: Record<Command, CommandState> };

const format = new Intl.NumberFormat("en-US");
const fewReasons = 3;

/**
 * Why nothing of the selection can take the command; none when at least one row can. When `all` that match are
 * selected, most of them are not known here: then only what the role forbids counts.
 */
export const reasonsOf = <Command extends OperationKind>(
  rows: Partial<RowWith<Command>>[],
  command: Command,
  all = false,
): string[] => {
XX
  const reasons = [...new Set(rows.flatMap((row) => row.commands[command].reasons))];
  return reasons.length > fewReasons
    ? [...reasons.slice(0, fewReasons), `and ${String(reasons.length - fewReasons)} other reasons`]
    : reasons;
};

/** "47 of 50 can be migrated" */
export const ratio = <Command extends string>(
  rows: RowWith<Command>[],
  command: Command,
  participle: string,
): string => {
  const count = rows.filter((row) => row.commands[command].allowed).length;
  return `${format.format(count)} of ${format.format(rows.length)} can be ${participle}`;
};
