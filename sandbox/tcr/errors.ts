/** Codes and texts of the registry's error list, as far as they are public. */
export const ERROR_TEXTS: Record<string, string> = {
  "202": "User not authenticated",
  "205": "Unauthorized operation",
  "500": "Authentication error",
  "501": "Invalid parameter",
  "502": "Record not found",
  "503": "Duplicate record",
  "504": "CSP account is inactive",
  "509": "Campaign submission rejected",
  "511": "Too many campaigns",
  "518": "Campaign has expired",
  "522": "Sharing request was declined by the upstream CNP",
  "523": "Loop in the connectivity chain",
  "536": "Operation is not supported for a mock brand or campaign",
  "562": "Secondary DCA is pending in the original chain",
  "590": "Internal system error",
  "591": "Temporary error",
  "592": "Operation declined",
  "620": "Vetting provider is temporarily unavailable",
  "630": "Number registry is temporarily unavailable",
};

export type Refusal = { code: number; description: string; fields: string[] };

export const refuse = (code: number, description: string, fields: string[] = []): Refusal => ({
  code,
  description,
  fields,
});

export const isRefusal = (value: object): value is Refusal => "code" in value && "fields" in value;

/** Carries a refusal from a route to the one place that writes error bodies. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.description);
    this.refusal = refusal;
  }
}

export const invalid = (field: string, why: string): Refused =>
  new Refused(refuse(501, `Invalid parameter: ${field} ${why}`, [field]));

export const notFound = (what: string, field: string): Refused =>
  new Refused(refuse(502, `${what} not found`, [field]));

export function orRefused<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
