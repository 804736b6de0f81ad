export const tcrErrorKinds = [
  "refused",
  "unauthorized",
  "rateLimited",
  "notSent",
  "noAnswer",
  "contract",
  "server",
] as const;
export type TcrErrorKind = (typeof tcrErrorKinds)[number];

export type TcrErrorCode = { code: number; description: string; fields: string[] };

export type TcrErrorInit = {
  kind: TcrErrorKind;
  method: string;
  path: string;
  status?: number | null;
  codes?: TcrErrorCode[];
  retryAfterMs?: number | null;
  cause?: unknown;
};

/** Codes that pass by themselves (tcr.md 2.2); the registry names 30 seconds. */
const busyCodes: ReadonlySet<number> = new Set([591, 620, 630]);
const busyMs = 30_000;

/** An internal error of the registry: a write may have gone through before it. */
const internalErrorCode = 590;

type Verdict = { applied: "no" | "unknown"; retry: "no" | "later" | "afterReadback" };

const reads: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** Whether the call took effect and what the caller may do next. A read never takes effect. */
const verdictOf = ({ kind, method, status, codes }: TcrErrorInit): Verdict => {
  const isRead = reads.has(method);
  const ambiguous: Verdict = isRead
    ? { applied: "no", retry: "later" }
    : { applied: "unknown", retry: "afterReadback" };
  switch (kind) {
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
    case "refused":
      if (codes?.some(({ code }) => code === internalErrorCode) === true) return ambiguous;
      return {
        applied: "no",
        retry: codes?.some(({ code }) => busyCodes.has(code)) === true ? "later" : "no",
      };
  }
};

const isBusy = (init: TcrErrorInit): boolean =>
  init.kind === "refused" && init.codes?.some(({ code }) => busyCodes.has(code)) === true;

const messageOf = ({ kind, method, path, status, codes = [] }: TcrErrorInit): string => {
  const answer = codes.map(({ code, description }) => `${String(code)} ${description}`).join(", ");
  const http = status === undefined || status === null ? "" : ` (HTTP ${String(status)})`;
  return `${method} ${path}: ${kind}${http}${answer === "" ? "" : `: ${answer}`}`;
};

/** Every failure of a call to the registry. Holds no credential, query or body, so it may be logged. */
export class TcrError extends Error {
  override readonly name = "TcrError";
  readonly kind: TcrErrorKind;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly codes: TcrErrorCode[];
  /** The first code of the answer. */
  readonly code: number | null;
  readonly applied: Verdict["applied"];
  readonly retry: Verdict["retry"];
  readonly retryAfterMs: number | null;

  constructor(init: TcrErrorInit) {
    super(messageOf(init), { cause: init.cause });
    const verdict = verdictOf(init);
    this.kind = init.kind;
    this.method = init.method;
    this.path = init.path;
    this.status = init.status ?? null;
    this.codes = init.codes ?? [];
    this.code = this.codes[0]?.code ?? null;
    this.applied = verdict.applied;
    this.retry = verdict.retry;
    this.retryAfterMs = init.retryAfterMs ?? (isBusy(init) ? busyMs : null);
  }
}

/** A read that failed in a way that says nothing about what was asked for. */
export const isOutage = (error: unknown): boolean =>
  error instanceof TcrError && ["notSent", "noAnswer", "server", "rateLimited"].includes(error.kind);
