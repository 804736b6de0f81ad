export type NoAnswerReason = "timeout" | "cut" | "too large";

/** The request may have been carried out, but no whole answer came back: read the state, then decide. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
  readonly method: string;
  readonly path: string;
  readonly reason: NoAnswerReason;

  constructor(options: { method: string; path: string; reason: NoAnswerReason; cause?: unknown }) {
    super(`${options.method} ${options.path} got no answer: ${options.reason}`, { cause: options.cause });
    this.method = options.method;
    this.path = options.path;
    this.reason = options.reason;
  }
}
