/** The request never left this machine or was refused before it was read: safe to repeat. */
export class NotSentError extends Error {
  override readonly name = "NotSentError";
  readonly method: string;
  readonly path: string;

  constructor({
    method,
    path,
    reason,
    cause,
  }: {
    method: string;
    path: string;
    reason: string;
    cause?: unknown;
  }) {
    super(`${method} ${path} was not sent: ${reason}`, { cause });
    this.method = method;
    this.path = path;
  }
}
