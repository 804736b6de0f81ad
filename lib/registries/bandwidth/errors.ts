export const bandwidthErrorKinds = [
  "refused",
  "notYet",
  "notEnabled",
  "unauthorized",
  "rateLimited",
  "notSent",
  "noAnswer",
  "contract",
  "server",
] as const;
export type BandwidthErrorKind = (typeof bandwidthErrorKinds)[number];

export type BandwidthErrorInit = {
  kind: BandwidthErrorKind;
  method: string;
  path: string;
  status?: number | null;
  /** Bandwidth's own; where it gave none, the HTTP status. */
  code?: string | null;
  /** Its description, or the plain text that came instead. */
  text?: string | null;
  retryAfterMs?: number | null;
  cause?: unknown;
};

/** The campaign is there already: what a repeated import is told, and nothing to worry about (bandwidth.md 3.3). */
export const alreadyImported = "12193";

/**
 * Not shared yet as far as Bandwidth knows, or TCR did not answer it: soon after an acceptance both pass by themselves
 * (bandwidth.md 3.3).
 */
const passing: ReadonlySet<string> = new Set(["12184", "12189"]);

export const isPassing = (code: string | null): boolean => code !== null && passing.has(code);

/** Whether the call took effect. A read never does; a write of unknown fate is looked up before it is sent again. */
const appliedOf = ({ kind, method, status }: BandwidthErrorInit): "no" | "unknown" => {
  if (method === "GET") return "no";
  switch (kind) {
    case "noAnswer":
    case "server":
      return "unknown";
    case "contract":
      return (status ?? 0) >= 400 ? "no" : "unknown";
    default:
      return "no";
  }
};

const messageOf = ({ kind, method, path, status, code, text }: BandwidthErrorInit): string => {
  const http = status === undefined || status === null ? "" : ` (HTTP ${String(status)})`;
  const answer = [code, text].filter((part) => part !== undefined && part !== null).join(" ");
  return `${method} ${path}: ${kind}${http}${answer === "" ? "" : `: ${answer}`}`;
};

/** Every failure of a call to Bandwidth. Holds no credential, query or body, so it may be logged. */
export class BandwidthError extends Error {
  override readonly name = "BandwidthError";
  readonly kind: BandwidthErrorKind;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly applied: "no" | "unknown";
  readonly retryAfterMs: number | null;

  constructor(init: BandwidthErrorInit) {
    super(messageOf(init), { cause: init.cause });
    this.kind = init.kind;
    this.method = init.method;
    this.path = init.path;
    this.status = init.status ?? null;
    this.code = init.code ?? null;
    this.text = init.text ?? null;
    this.applied = appliedOf(init);
    this.retryAfterMs = init.retryAfterMs ?? null;
  }
}

/** A read that failed in a way that says nothing about what was asked for. */
export const isBandwidthOutage = (error: unknown): boolean =>
  error instanceof BandwidthError &&
  ["notYet", "notSent", "noAnswer", "server", "rateLimited"].includes(error.kind);
