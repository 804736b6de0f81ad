import type { Operation } from "@/lib/db/generated/client";
import { bandwidthWords } from "@/lib/domain/bandwidth-codes";
import { campaignOperationKinds, operationStatuses, systemOf } from "@/lib/domain/operation";
import type { OperationView } from "./dto";

type Words = { sentence: string; nextStep: string | null };
type Said = { sentence: string | null; nextStep: string | null };

/** Copy of ux.md 8.1 for what the ledger itself says; the registry's refusals bring their own sentence. */
const words: Record<string, Words> = {
  NO_ANSWER: {
    sentence: "TCR did not answer. We are checking whether it went through.",
    nextStep: "Wait, or refresh.",
  },
  "590": {
    sentence: "TCR had an internal error. As far as we can tell nothing was changed.",
    nextStep: "We check the status, then it can be sent again.",
  },
  "429": { sentence: "We are at TCR's limit. Continuing by itself.", nextStep: null },
  "401": {
    sentence: "TCR does not accept our key. Nothing was sent.",
    nextStep: "Ask your manager to check the API key.",
  },
  UNREACHABLE: {
    sentence: "TCR cannot be reached. Nothing was sent yet.",
    nextStep: "We keep trying by ourselves.",
  },
  NEEDS_REVIEW: {
    sentence: "We could not tell whether TCR carried this out.",
    nextStep: "Check in TCR's portal, then choose.",
  },
  UNKNOWN_KIND: { sentence: "This version of Portage cannot carry this out.", nextStep: "Contact support." },
  GAVE_UP: {
    sentence: "TCR lost this request several times. Nothing was changed.",
    nextStep: "Try again later.",
  },
  RESEND: { sentence: "It did not go through. Sending it again.", nextStep: null },
  NOT_ENABLED: {
    sentence: "This account is not enabled for this call.",
    nextStep: "Ask your account manager to enable it, then try again.",
  },
  "591": { sentence: "TCR is busy. Trying again in 30 s.", nextStep: null },
  "592": {
    sentence: "TCR refused: this campaign cannot be migrated in its present state.",
    nextStep: "See which rule fails on the campaign's page.",
  },
  NOT_KEPT: {
    sentence: "TCR accepted the change but shows something else.",
    nextStep: "Look at what TCR shows now, then decide again.",
  },
  COMPLETED: { sentence: "The migration is already complete and cannot be canceled.", nextStep: null },
};

const nextSteps: Record<string, string> = {
  "500": "Ask the party that started the migration.",
  "501": "Check the id.",
  "502": "Refresh the list.",
  "518": "Renew the campaign, then try again.",
  "523": "Choose another partner.",
  "562": "Ask that DCA to accept or decline first.",
};

/** Bandwidth's codes are its own: 590 and its like are TCR's. */
const ofBandwidth = ({ code, status }: Operation): Said | null => {
  const known = code === null ? null : bandwidthWords(code);
  if (known === null) return null;
  // Not refused for good: it is asked for again by itself.
  if (status === "PENDING")
    return { sentence: known.sentence, nextStep: "We try again by ourselves, for up to an hour." };
  return { sentence: known.sentence, nextStep: known.nextStep === null ? null : `${known.nextStep}.` };
};

const kindOf = (text: string) => campaignOperationKinds.find((each) => each === text) ?? "initiate";
const statusOf = (text: string) => operationStatuses.find((each) => each === text) ?? "NEEDS_REVIEW";

/** What holds for every system is written once, with TCR's name. */
const saidBy = (system: string, text: string | null): string | null =>
  text === null ? null : text.replaceAll("TCR", system);

const ofLedger = ({ kind, code }: Operation): Said => {
  const system = systemOf(kind);
  const known = code === null ? undefined : words[code];
  const nextStep = known?.nextStep ?? (code === null || system !== "TCR" ? null : (nextSteps[code] ?? null));
  return { sentence: saidBy(system, known?.sentence ?? null), nextStep: saidBy(system, nextStep) };
};

/** One row of the ledger as a person sees it. */
export const viewOperation = (row: Operation): OperationView => {
  const said = (systemOf(row.kind) === "Bandwidth" ? ofBandwidth(row) : null) ?? ofLedger(row);
  return {
    id: row.id,
    campaignId: row.campaignId,
    kind: kindOf(row.kind),
    status: statusOf(row.status),
    code: row.code,
    sentence: row.message ?? said.sentence,
    nextStep: said.nextStep,
    waiting: row.status === "QUEUED" || (row.status === "PENDING" && (row.attempts > 0 || row.code !== null)),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
};
