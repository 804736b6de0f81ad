/** What a browser-callable action answers. A stack trace or an unknown message never gets in here. */

export type ActionError = {
  /** Stable, for tests and support: FORBIDDEN, INVALID, NOT_FOUND, CONFLICT, REFUSED, SIGNED_OUT, UNAVAILABLE, INTERNAL. */
  code: string;
  sentence: string;
  nextStep: string | null;
  /** Log id of an unexpected failure. */
  id: string | null;
  fields: Record<string, string>;
  /** Campaigns that stopped a strict action, each with its reasons. */
  rows: { campaignId: string; reasons: string[] }[];
};

export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };
