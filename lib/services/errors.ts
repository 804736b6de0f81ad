import { tooSlowMark } from "@/lib/domain/list-limits";

/**
 * The few kinds of failure a verb may throw. Each says whether repeating can help. One translator a transport turns
 * them into answers (`lib/actions/action.ts`, `lib/http/route.ts`); an unknown error shows as an id only.
 */
export type FailureCode =
  "FORBIDDEN" | "INVALID" | "NOT_FOUND" | "CONFLICT" | "REFUSED" | "UNAVAILABLE" | "TOO_SLOW";

export type RefusedRow = { campaignId: string; reasons: string[] };

type Details = { nextStep?: string; fields?: Record<string, string>; rows?: RefusedRow[] };

export class ServiceError extends Error {
  readonly code: FailureCode;
  readonly retry: boolean;
  readonly nextStep: string | null;
  readonly fields: Record<string, string>;
  readonly rows: RefusedRow[];

  constructor(code: FailureCode, sentence: string, retry: boolean, details: Details = {}) {
    super(sentence);
    this.name = "ServiceError";
    this.code = code;
    this.retry = retry;
    this.nextStep = details.nextStep ?? null;
    this.fields = details.fields ?? {};
    this.rows = details.rows ?? [];
  }
}

export const forbidden = (sentence: string): ServiceError =>
  new ServiceError("FORBIDDEN", sentence, false, { nextStep: "Ask an admin of your company for the role." });

export const invalid = (sentence: string, fields: Record<string, string> = {}): ServiceError =>
  new ServiceError("INVALID", sentence, false, {
    fields,
    nextStep: "Correct the marked fields and send again.",
  });

export const notFound = (sentence: string, nextStep = "Check the id, or refresh the list."): ServiceError =>
  new ServiceError("NOT_FOUND", sentence, false, { nextStep });

export const conflict = (sentence: string): ServiceError =>
  new ServiceError("CONFLICT", sentence, true, { nextStep: "Look at the new state, then decide again." });

/** A strict action with campaigns that may not be part of it: nothing was sent. */
export const refused = (
  sentence: string,
  rows: RefusedRow[],
  nextStep = "Remove the marked campaigns, then start again.",
): ServiceError => new ServiceError("REFUSED", sentence, false, { rows, nextStep });

/** A list whose reading the database ended. The browser is told of it by `digest`, the one thing of an error that reaches it. */
export const tooSlow = (): ServiceError =>
  Object.assign(
    new ServiceError("TOO_SLOW", "This filter takes too long.", true, {
      nextStep: "Narrow it by a use case, a partner or a status, or search for more letters.",
    }),
    { digest: tooSlowMark },
  );
