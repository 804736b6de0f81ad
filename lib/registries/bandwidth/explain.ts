import { bandwidthWords, type BandwidthWords } from "@/lib/domain/bandwidth-codes";
import type { BandwidthErrorKind } from "./errors";

type Failure = {
  kind: BandwidthErrorKind;
  status?: number | null;
  code?: string | null;
  text?: string | null;
  retryAfterMs?: number | null;
};

const sentenceOf = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const withItsWords = (sentence: string, text: string | null | undefined): string =>
  text === null || text === undefined || text === ""
    ? sentence
    : `${sentence} Bandwidth says: ${sentenceOf(text)}`;

const refused = ({ code, status, text }: Failure): BandwidthWords => {
  const known = code === null || code === undefined ? null : bandwidthWords(code);
  if (known !== null) {
    const { sentence, nextStep, ambiguous } = known;
    return { sentence: ambiguous === true ? withItsWords(sentence, text) : sentence, nextStep };
  }
  if (status === 404 && (code === null || code === undefined || code === "404"))
    return {
      sentence: withItsWords("Bandwidth has nothing at this address.", text),
      nextStep: "Check the address and the account in Settings → Integrations",
    };
  const named = code === null || code === undefined || code === String(status) ? "" : ` with code ${code}`;
  return {
    sentence: withItsWords(`Bandwidth refused this${named}.`, text),
    nextStep: "Mend what it names, then try again",
  };
};

/** Its texts for 403 are many; the credential's role is the most frequent reason (bandwidth.md 2 and 7). */
const notEnabled = ({ text }: Failure): BandwidthWords => ({
  sentence: withItsWords("This credential does not have the Campaign Management role at Bandwidth.", text),
  nextStep: "Ask Bandwidth to assign the Campaign Management role to it",
});

export const explainBandwidth = (failure: Failure): BandwidthWords => {
  switch (failure.kind) {
    case "refused":
    case "notYet":
      return refused(failure);
    case "notEnabled":
      return notEnabled(failure);
    case "unauthorized":
      return {
        sentence: "Bandwidth does not accept our credentials. Nothing was sent.",
        nextStep: "Check Settings → Integrations",
      };
    case "rateLimited": {
      const seconds = Math.max(1, Math.ceil((failure.retryAfterMs ?? 60_000) / 1_000));
      return { sentence: `We are at Bandwidth's limit. Continuing in ${String(seconds)} s.`, nextStep: null };
    }
    case "notSent":
      return { sentence: "Bandwidth could not be reached. Nothing was sent.", nextStep: "We try again" };
    case "noAnswer":
    case "server":
      return {
        sentence: "Bandwidth did not answer. We are checking whether it went through.",
        nextStep: "Wait, or Refresh",
      };
    case "contract":
      return { sentence: "Bandwidth gave an answer that we could not read.", nextStep: "Copy details" };
  }
};

const isNetworks = (code: string): boolean => /^1\d{3}$/.test(code);

/**
 * What an order says of a number. Small codes there are the networks' own, another list than a refusal's: 1003 is no
 * missing field there (bandwidth.md 5). The larger ones mean the same in both.
 */
export const explainOrderNote = ({
  code,
  description,
}: {
  code: string | null;
  description: string;
}): BandwidthWords => {
  const known = code === null || isNetworks(code) ? null : bandwidthWords(code);
  if (known !== null) return { ...known, sentence: withItsWords(known.sentence, description) };
  const named = code === null ? "" : ` (code ${code})`;
  return {
    sentence:
      description === ""
        ? `A carrier or Bandwidth refused this number${named}.`
        : `Bandwidth says${named}: ${sentenceOf(description)}`,
    nextStep: "Look at the number at Bandwidth, then order it again",
  };
};
