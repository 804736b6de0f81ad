import type { Account } from "./entities";

const MESSAGES = {
  400: { messageId: "BAD_REQUEST", text: "Bad request" },
  401: { messageId: "UNAUTHORIZED", text: "Invalid login details" },
  403: { messageId: "FORBIDDEN", text: "Unauthorized access" },
  404: { messageId: "NOT_FOUND", text: "Requested URL not found" },
  429: { messageId: "TOO_MANY_REQUESTS", text: "Too many requests" },
  500: { messageId: "GENERAL_ERROR", text: "Something went wrong. Please contact support." },
} as const;

export type ErrorStatus = keyof typeof MESSAGES;
export type Violations = Record<string, string[]>;
export type ErrorShape = Account["behaviour"]["errorShape"];

/** Carries a refusal from a rule or route to the one place that writes error bodies. */
export class InfobipRefusal extends Error {
  readonly status: ErrorStatus;
  readonly violations: Violations;

  constructor(status: ErrorStatus, violations: Violations = {}, text?: string) {
    super(text ?? MESSAGES[status].text);
    this.status = status;
    this.violations = violations;
  }
}

export const refuseField = (field: string, ...texts: string[]): InfobipRefusal =>
  new InfobipRefusal(400, { [field]: texts });

/** The shape that numbers and registration are declared with, and the platform's newer one. */
export function errorBody({ status, message, violations }: InfobipRefusal, shape: ErrorShape): object {
  const { messageId } = MESSAGES[status];
  if (shape === "classic")
    return {
      requestError: {
        serviceException: {
          messageId,
          text: message,
          ...(Object.keys(violations).length > 0 && { validationErrors: violations }),
        },
      },
    };
  return {
    errorCode: `E${String(status)}`,
    description: message,
    action: "Check the request against the documentation.",
    violations: Object.entries(violations).flatMap(([property, texts]) =>
      texts.map((violation) => ({ property, violation })),
    ),
    resources: [{ name: "API documentation", url: "https://www.infobip.com/docs/api" }],
  };
}

/** `status`: another one than the refusal's own, as faults ask for it. */
export const errorResponse = (
  refusal: InfobipRefusal,
  shape: ErrorShape,
  status: number = refusal.status,
): Response => Response.json(errorBody(refusal, shape), { status });

export const errorOfStatus = (status: number): InfobipRefusal =>
  new InfobipRefusal(status in MESSAGES ? (status as ErrorStatus) : 500);
