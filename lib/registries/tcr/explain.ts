import type { TcrErrorKind } from "./errors";

/** What a person reads for a failure (ux.md 8.1): one sentence and, where there is one, a next step. */
export type Explanation = { sentence: string; nextStep: string | null };

export type Failure = {
  kind?: TcrErrorKind | undefined;
  code?: number | null | undefined;
  description?: string | null | undefined;
  /** initiate, cancel, elect, decline, share, nudge, settings, … */
  operation?: string | undefined;
  partnerName?: string | undefined;
  /** Who started the migration, if known. */
  initiatorName?: string | undefined;
  retryAfterMs?: number | null | undefined;
};

type Texts = (failure: Failure) => Explanation;

const say = (sentence: string, nextStep: string | null): Texts => {
  return () => ({ sentence, nextStep });
};

const seconds = (ms: number): string => `${String(Math.max(1, Math.ceil(ms / 1000)))} s`;

const busy = say("TCR or the number registry is busy. Trying again in 30 s.", null);

/** The code for a partner that opted out is not public (A3); its description names the matter. */
const isOptedOut = ({ description }: Failure): boolean =>
  /migration/i.test(description ?? "") &&
  /\b(not support(ed)?|does not accept|unsupported|not enabled|opted? out)\b/i.test(description ?? "");

const optedOut: Texts = ({ partnerName }) => ({
  sentence: `${partnerName ?? "This partner"} does not accept migrations at present.`,
  nextStep: "Choose another or ask them",
});

const dcaAnswers: ReadonlySet<string> = new Set(["accept", "acceptSecondary", "declineSecondary"]);

/** What TCR says beyond the bare meaning of its code. */
const quoted = ({ description }: Failure): string => {
  const said = (description ?? "").trim().replace(/\.$/, "");
  return said === "" || /^operation declined$/i.test(said) ? "" : ` TCR says: ${said}.`;
};

const declined: Texts = (failure) => {
  if (isOptedOut(failure)) return optedOut(failure);
  if (failure.operation === "nudge")
    return { sentence: "Only the campaign's own CSP can nudge.", nextStep: "Ask the CSP" };
  if (failure.operation === "share")
    return { sentence: "TCR refused: this campaign is already shared.", nextStep: "Refresh the list" };
  if (failure.operation === "shareSecondary")
    return {
      sentence: "TCR refused: this DCA is asked or has accepted already.",
      nextStep: "Refresh the list",
    };
  if (failure.operation !== undefined && dcaAnswers.has(failure.operation))
    return {
      sentence: "TCR refused this answer in the campaign's present state.",
      nextStep: "Refresh the list",
    };
  return {
    sentence: `TCR refused: this campaign cannot be migrated in its present state.${quoted(failure)}`,
    nextStep: "See which rule fails",
  };
};

const notOwner: Texts = (failure) =>
  failure.operation === "cancel"
    ? {
        sentence: "Only the party that started this migration can cancel it.",
        nextStep: `Ask ${failure.initiatorName ?? "the party that started it"}`,
      }
    : unknownCode(failure);

const unknownCode: Texts = ({ code, description }) => {
  const said =
    description === null || description === undefined || description === "" ? "" : `: "${description}"`;
  return {
    sentence:
      code === null || code === undefined
        ? "TCR gave an answer that we could not read."
        : `TCR answered with code ${String(code)}${said}.`,
    nextStep: "Copy details",
  };
};

const byCode: ReadonlyMap<number, Texts> = new Map<number, Texts>([
  [202, say("TCR does not accept our key. Nothing was sent.", "Check Settings → Integrations")],
  [500, notOwner],
  [501, say("TCR did not accept the partner or campaign id.", "Check the id")],
  [502, say("TCR does not know this campaign any more.", "Refresh the list")],
  [504, say("This TCR account is not active.", "Contact TCR support")],
  [518, say("The campaign has expired.", "Renew it, then try again")],
  [
    522,
    ({ partnerName }) => ({
      sentence: `${partnerName ?? "The partner"} has declined this campaign.`,
      nextStep: "Choose another partner",
    }),
  ],
  [523, say("This partner is already in the chain.", "Choose another partner")],
  [536, say("This is a mock campaign. Mock campaigns cannot be shared.", null)],
  [562, say("This secondary DCA still holds the earlier request.", "Ask it to accept or decline first")],
  [
    590,
    say(
      "TCR had an internal error. As far as we can tell nothing was changed.",
      "We check the status, then Retry",
    ),
  ],
  [591, busy],
  [592, declined],
  [620, busy],
  [630, busy],
]);

const byKind: Record<Exclude<TcrErrorKind, "refused">, Texts> = {
  unauthorized: say("TCR does not accept our key. Nothing was sent.", "Check Settings → Integrations"),
  rateLimited: ({ retryAfterMs }) => ({
    sentence: `We are at TCR's limit. Continuing in ${seconds(retryAfterMs ?? 10_000)}.`,
    nextStep: null,
  }),
  notSent: say("TCR could not be reached. Nothing was sent.", "We try again"),
  noAnswer: say("TCR did not answer. We are checking whether it went through.", "Wait, or Refresh"),
  server: say("TCR did not answer. We are checking whether it went through.", "Wait, or Refresh"),
  contract: say("TCR gave an answer that we could not read.", "Copy details"),
};

export const explainTcr = (failure: Failure): Explanation => {
  const { kind = "refused", code } = failure;
  if (kind !== "refused") return byKind[kind](failure);
  const known = code === null || code === undefined ? undefined : byCode.get(code);
  if (known !== undefined) return known(failure);
  return isOptedOut(failure) ? optedOut(failure) : unknownCode(failure);
};
