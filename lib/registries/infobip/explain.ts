import type { InfobipErrorKind, InfobipViolation } from "./errors";

/** What a person reads for a failure: one sentence and, where there is one, a next step. */
export type InfobipExplanation = { sentence: string; nextStep: string | null };

type Failure = {
  kind: InfobipErrorKind;
  status?: number | null;
  text?: string | null;
  violations?: readonly InfobipViolation[];
  retryAfterMs?: number | null;
};

const sentenceOf = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Fields that a person knows by another name. */
const fieldWords: Record<string, string> = {
  numberPoolID: "The number pool",
  externalCampaignId: "The campaign",
};

/** Infobip's refusals have no codes of their own, so its words are shown, with those about each field. */
const refused = ({ text, violations = [] }: Failure): InfobipExplanation => {
  const details = violations.map(({ field, text: said }) =>
    field === "" ? said : `${fieldWords[field] ?? `${field}:`} ${said}`,
  );
  const bare = /^bad request\.?$/i.test(text ?? "") && details.length > 0;
  const said = [bare ? "" : (text ?? ""), ...details].filter((part) => part !== "").map(sentenceOf);
  return {
    sentence:
      said.length === 0 ? "Infobip refused this and gave no reason." : `Infobip refused: ${said.join(" ")}`,
    nextStep: "Mend what it names, then try again",
  };
};

const notEnabled = ({ status }: Failure): InfobipExplanation =>
  status === 401
    ? {
        sentence: "Infobip does not accept our key for this call. Nothing was sent.",
        nextStep:
          "Test the key in Settings → Integrations; if it works, ask your account manager to enable this call",
      }
    : {
        sentence: "This Infobip account is not enabled for this call.",
        nextStep: "Ask your account manager at Infobip to enable it",
      };

export const explainInfobip = (failure: Failure): InfobipExplanation => {
  switch (failure.kind) {
    case "refused":
      return refused(failure);
    case "notEnabled":
      return notEnabled(failure);
    case "unauthorized":
      return {
        sentence: "Infobip does not accept our key. Nothing was sent.",
        nextStep: "Check Settings → Integrations",
      };
    case "rateLimited": {
      const seconds = Math.max(1, Math.ceil((failure.retryAfterMs ?? 1_000) / 1_000));
      return { sentence: `We are at Infobip's limit. Continuing in ${String(seconds)} s.`, nextStep: null };
    }
    case "notSent":
      return { sentence: "Infobip could not be reached. Nothing was sent.", nextStep: "We try again" };
    case "noAnswer":
    case "server":
      return {
        sentence: "Infobip did not answer. We are checking whether it went through.",
        nextStep: "Wait, or Refresh",
      };
    case "contract":
      return { sentence: "Infobip gave an answer that we could not read.", nextStep: "Copy details" };
  }
};
