import { NoAnswerError } from "./no-answer-error";
import { NotSentError } from "./not-sent-error";

/** Failures before the request was written: name resolution, connecting, the TLS handshake. */
const notSentCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

const property = (value: unknown, key: "cause" | "code" | "name" | "errors"): unknown =>
  typeof value === "object" && value !== null && key in value
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** `fetch` wraps the reason in `cause`, and one that tried several addresses in `errors`. */
const codesOf = (error: unknown): string[] => {
  const code = property(error, "code");
  const inner = property(error, "errors");
  return [
    ...(typeof code === "string" ? [code] : []),
    ...(Array.isArray(inner) ? inner.flatMap(codesOf) : []),
    ...(property(error, "cause") === undefined ? [] : codesOf(property(error, "cause"))),
  ];
};

/**
 * Anything not proven to have failed before sending counts as ambiguous, including a reset on a
 * connection kept alive: the far end may have read the request before it closed.
 */
export const failureFrom = ({
  error,
  method,
  path,
}: {
  error: unknown;
  method: string;
  path: string;
}): Error => {
  if (property(error, "name") === "TimeoutError")
    return new NoAnswerError({ method, path, reason: "timeout", cause: error });
  const codes = codesOf(error);
  const [first] = codes;
  if (first !== undefined && codes.every((code) => notSentCodes.has(code)))
    return new NotSentError({ method, path, reason: first, cause: error });
  return new NoAnswerError({ method, path, reason: "cut", cause: error });
};
