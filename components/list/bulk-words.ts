import { permissionFor } from "@/lib/domain/commands";
import type { OperationKind } from "@/lib/domain/operation";
import { whyNot } from "@/lib/domain/roles";
import type { CommandState } from "@/lib/services/campaigns/dto";

/** A list names only the commands that it offers. */
type RowWith<Command extends string> = { commands: Partial<Record<Command, CommandState>> };

const stateOf = <Command extends string>({ commands }: RowWith<Command>, command: Command) =>
  commands[command] ?? { allowed: false, reasons: [] };

const format = new Intl.NumberFormat("en-US");
const fewReasons = 3;

/** What only the role forbids: true of every row, also of those that are not known here. */
const forbidden = <Command extends OperationKind>(rows: RowWith<Command>[], command: Command): string[] => {
  const { permission, purpose } = permissionFor[command];
  const reason = whyNot(permission, purpose);
  return rows.some((row) => stateOf(row, command).reasons.includes(reason)) ? [reason] : [];
};

/**
 * Why nothing of the selection can take the command; none when at least one row can. When `all` that match are
 * selected most rows are not known, so only the role's reason counts.
 */
export const reasonsOf = <Command extends OperationKind>(
  rows: RowWith<Command>[],
  command: Command,
  all = false,
): string[] => {
  if (all) return forbidden(rows, command);
  if (rows.some((row) => stateOf(row, command).allowed)) return [];
  const reasons = [...new Set(rows.flatMap((row) => stateOf(row, command).reasons))];
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
  const count = rows.filter((row) => stateOf(row, command).allowed).length;
  return `${format.format(count)} of ${format.format(rows.length)} can be ${participle}`;
};
