export const infobipErrorKinds = [
  "refused",
  "notEnabled",
  "unauthorized",
  "rateLimited",
  "notSent",
  "noAnswer",
  "contract",
  "server",
] as const;
export type InfobipErrorKind = (typeof infobipErrorKinds)[number];

/** What Infobip says of one field of the request. */
export type InfobipViolation = { field: string; text: string };

export type InfobipErrorInit = {
  kind: InfobipErrorKind;
  method: string;
  path: string;
  status?: number | null;
  /** In the newer spelling (E400, E403, …), whichever of its two error shapes the answer had. */
  code?: string | null;
  text?: string | null;
  violations?: InfobipViolation[];
  retryAfterMs?: number | null;
  cause?: unknown;
};

type Verdict = { applied: "no" | "unknown"; retry: "no" | "later" | "afterReadback" };

/** Whether the call took effect and what the caller may do next. A read never takes effect. */
const verdictOf = ({ kind, method, status }: InfobipErrorInit): Verdict => {
  const isRead = method === "GET";
  // No call of Infobip's has an idempotency key, so a write of unknown fate is looked up before it is sent again.
  const ambiguous: Verdict = isRead
    ? { applied: "no", retry: "later" }
    : { applied: "unknown", retry: "afterReadback" };
  switch (kind) {
    case "refused":
    case "notEnabled":
    case "unauthorized":
      return { applied: "no", retry: "no" };
    case "rateLimited":
    case "notSent":
      return { applied: "no", retry: "later" };
    case "noAnswer":
    case "server":
      return ambiguous;
    case "contract": {
      const turnedDown = status !== undefined && status !== null && status >= 400;
      return isRead || turnedDown ? { applied: "no", retry: "no" } : ambiguous;
    }
  }
};

const messageOf = ({ kind, method, path, status, code, text }: InfobipErrorInit): string => {
  const http = status === undefined || status === null ? "" : ` (HTTP ${String(status)})`;
  const answer = [code, text].filter((part) => part !== undefined && part !== null).join(" ");
  return `${method} ${path}: ${kind}${http}${answer === "" ? "" : `: ${answer}`}`;
};

/** Every failure of a call to Infobip. Holds no credential, query or body, so it may be logged. */
export class InfobipError extends Error {
  override readonly name = "InfobipError";
  readonly kind: InfobipErrorKind;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly violations: InfobipViolation[];
  readonly applied: Verdict["applied"];
  readonly retry: Verdict["retry"];
  readonly retryAfterMs: number | null;

  constructor(init: InfobipErrorInit) {
    super(messageOf(init), { cause: init.cause });
    const verdict = verdictOf(init);
    this.kind = init.kind;
    this.method = init.method;
    this.path = init.path;
    this.status = init.status ?? null;
    this.code = init.code ?? null;
    this.text = init.text ?? null;
    this.violations = init.violations ?? [];
    this.applied = verdict.applied;
    this.retry = verdict.retry;
    this.retryAfterMs = init.retryAfterMs ?? null;
  }
}

/** A read that failed in a way that says nothing about what was asked for. */
export const isInfobipOutage = (error: unknown): boolean =>
  error instanceof InfobipError && ["notSent", "noAnswer", "server", "rateLimited"].includes(error.kind);
