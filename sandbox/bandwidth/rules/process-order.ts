import type { OsrEntry } from "../../osr/number-registry";
import type { Campaign } from "../../tcr/entities";
import type { Account, ImportedCampaign, Line, NumberError, OptionGroup, TnOptionOrder } from "../entities";
import { objectionToNumbers } from "./record";

export type Facts = {
  account: Account;
  record: (campaignId: string) => ImportedCampaign | undefined;
  campaign: (campaignId: string) => Campaign | undefined;
  now: number;
};

export type Outcome = { order: TnOptionOrder; account: Account; osr: OsrEntry[] };

/** Removing settings goes by several names. */
const REMOVES = ["delete", "off", "systemDefault"];

type Verdict = { error: NumberError } | { line: Line; warning?: NumberError };

/** What becomes of one number of a group, whose campaign was judged already. */
function judge(
  account: Account,
  group: OptionGroup,
  number: string,
  line: Line | undefined,
  objection: NumberError | null,
): Verdict {
  const ordered = account.behaviour.numberErrors[number];
  if (ordered) return { error: ordered };
  if (!line) return { error: { code: "5076", description: "Telephone number is not available." } };
  if (group.nnid !== null && !account.behaviour.nnidPermission)
    return {
      error: { code: "5144", description: "The account has no permission to set an NNID per number." },
    };
  const sms = group.sms === null ? line.sms : group.sms.toLowerCase() !== "off";
  const changed = { ...line, sms, nnid: group.nnid ?? line.nnid };
  const { a2p } = group;
  if (!a2p || a2p.action === "unchanged") return { line: changed };
  if (REMOVES.includes(a2p.action))
    return line.campaignId === null
      ? { error: { code: "12171", description: "The number has no A2P settings." } }
      : { line: { ...changed, campaignId: null } };
  if (objection) return { error: objection };
  // ASSUMPTION: settings that are there already are an error only where they are others.
  if (line.campaignId === a2p.campaignId)
    return {
      line: changed,
      warning: {
        code: "12186",
        description: `The number is on campaign ${String(line.campaignId)} already.`,
      },
    };
  if (line.campaignId !== null)
    return {
      error: { code: "12186", description: `The number has A2P settings of campaign ${line.campaignId}.` },
    };
  return { line: { ...changed, campaignId: a2p.campaignId } };
}

const entryOf = (account: Account, number: string, line: Line, now: number): OsrEntry => ({
  number: `1${number}`,
  nnid: line.nnid ?? account.nnid,
  campaignId: line.campaignId,
  subId: null,
  context: null,
  effectiveAt: now,
});

const NOTES = {
  COMPLETE: "Tn option order is complete.",
  PARTIAL: "Tn option order is partially complete.",
  FAILED: "Tn option order has failed.",
} as const;

/** Number by number: what succeeds is done, the rest is listed with its reason. */
export function finishOrder(order: TnOptionOrder, { account, record, campaign, now }: Facts): Outcome {
  const lines = { ...account.lines };
  const errors: TnOptionOrder["errors"] = [];
  const warnings: TnOptionOrder["warnings"] = [];
  const completed: string[] = [];
  const osr: OsrEntry[] = [];
  for (const group of order.groups) {
    const id = group.a2p?.action === "asSpecified" ? group.a2p.campaignId : null;
    const objection = id === null ? null : objectionToNumbers(record(id), campaign(id), now);
    for (const number of group.numbers) {
      const before = lines[number];
      const verdict = judge(account, group, number, before, objection);
      if ("error" in verdict) {
        errors.push({ ...verdict.error, number });
        continue;
      }
      const { line, warning } = verdict;
      if (warning) warnings.push({ ...warning, number });
      lines[number] = line;
      completed.push(number);
      if (line.campaignId !== before?.campaignId || line.nnid !== before.nnid)
        osr.push(entryOf(account, number, line, now));
    }
  }
  const status = errors.length === 0 ? "COMPLETE" : completed.length === 0 ? "FAILED" : "PARTIAL";
  return {
    order: {
      ...order,
      status,
      modifiedAt: now,
      errors,
      warnings,
      completed,
      history: [...order.history, { at: now, status, note: NOTES[status] }],
    },
    account: { ...account, lines },
    osr,
  };
}
