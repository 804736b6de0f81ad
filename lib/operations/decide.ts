import type { Effect } from "./executors/executor";

/** What a failed call means, whichever system it was made to; each system's own error says so. */
export type Failure = {
  kind:
    | "refused"
    // Refused for now: what it asks for is on its way.
    | "notYet"
    | "notEnabled"
    | "unauthorized"
    | "rateLimited"
    | "notSent"
    | "noAnswer"
    | "contract"
    | "server";
  code: number | string | null;
  applied: "no" | "unknown";
  retryAfterMs: number | null;
};

/** What becomes of an operation after an answer: pure, so that every case has a test. Times in milliseconds. */
export type Verdict =
  | { next: "DONE" }
  | { next: "FAILED"; code: string; sentence: string | null }
  /** Not applied, certainly: send again after the wait. */
  | { next: "PENDING"; waitMs: number; code: string }
  /** Maybe applied: read the effect after the wait. */
  | { next: "UNKNOWN"; waitMs: number; code: string }
  | { next: "NEEDS_REVIEW"; code: string };

export type Facts = { attempts: number; ageMs: number; settleMs: number; windowMs: number };

/** After this long without reaching the registry a person is told, instead of trying for ever. */
export const giveUpMs = 3_600_000;
const maxSends = 6;
/** The registry now and then answers 401 to a good key (reference tcr.md 1.2). */
const maxUnauthorized = 4;

export const backoffMs = (attempts: number): number =>
  Math.min(60_000, 1_000 * 2 ** Math.max(0, attempts - 1));

/** What the other side does not have yet is asked for again so soon, and more and more seldom. */
const notYetMs = { first: 30_000, longest: 300_000 };

const notYetWaitMs = (attempts: number): number =>
  Math.min(notYetMs.longest, notYetMs.first * 2 ** Math.max(0, attempts - 1));

/** Codes that say "busy, nothing done": 591 registry, 620 vetting provider, 630 number registry. */
const busyCodes = [591, 620, 630];

const unsent = (facts: Facts): Verdict =>
  facts.ageMs < giveUpMs
    ? { next: "PENDING", waitMs: backoffMs(facts.attempts), code: "UNREACHABLE" }
    : { next: "FAILED", code: "UNREACHABLE", sentence: null };

export const afterSending = (error: Failure | null, facts: Facts): Verdict => {
  if (error === null) return { next: "DONE" };
  switch (error.kind) {
    case "refused": {
      const code = error.code ?? 0;
      if (code === 590) return { next: "UNKNOWN", waitMs: facts.settleMs, code: "590" };
      if (typeof code === "number" && busyCodes.includes(code) && facts.attempts < maxSends) {
        return { next: "PENDING", waitMs: error.retryAfterMs ?? 30_000, code: "591" };
      }
      return { next: "FAILED", code: String(code), sentence: null };
    }
    case "notYet": {
      const code = String(error.code ?? "NOT_YET");
      return facts.ageMs < giveUpMs
        ? { next: "PENDING", waitMs: error.retryAfterMs ?? notYetWaitMs(facts.attempts), code }
        : { next: "FAILED", code, sentence: null };
    }
    case "notEnabled":
      return { next: "FAILED", code: "NOT_ENABLED", sentence: null };
    case "unauthorized":
      return facts.attempts < maxUnauthorized
        ? { next: "PENDING", waitMs: backoffMs(facts.attempts), code: "401" }
        : { next: "FAILED", code: "401", sentence: null };
    case "rateLimited":
      return { next: "PENDING", waitMs: error.retryAfterMs ?? facts.windowMs, code: "429" };
    case "notSent":
      return unsent(facts);
    case "noAnswer":
    case "server":
    case "contract":
      // An answer that makes no sense but has a refusing status proves that nothing was applied.
      if (error.applied === "no") return unsent(facts);
      return { next: "UNKNOWN", waitMs: facts.settleMs, code: "NO_ANSWER" };
  }
};

export const afterReading = (effect: Effect | null, facts: Facts): Verdict => {
  // The effect could not be read: an outage decides nothing.
  if (effect === null) return { next: "UNKNOWN", waitMs: backoffMs(facts.attempts + 2), code: "NO_ANSWER" };
  switch (effect.seen) {
    case "visible":
      return { next: "DONE" };
    case "absent":
      return facts.attempts < maxSends
        ? { next: "PENDING", waitMs: 0, code: "RESEND" }
        : { next: "FAILED", code: "GAVE_UP", sentence: null };
    case "not-yet":
      return { next: "UNKNOWN", waitMs: facts.settleMs, code: "NO_ANSWER" };
    case "too-late":
      return { next: "FAILED", code: effect.code, sentence: effect.sentence };
    case "undecidable":
      return { next: "NEEDS_REVIEW", code: "NEEDS_REVIEW" };
  }
};

/** The registry said yes; what it shows afterwards is what counts. An effect that does not show is a failure, not news. */
export const afterConfirming = (effect: Effect | null, facts: Facts): Verdict =>
  effect?.seen === "absent"
    ? { next: "FAILED", code: "NOT_KEPT", sentence: null }
    : afterReading(effect, facts);
