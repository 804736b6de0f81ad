import { timingSafeEqual } from "node:crypto";
import type { Company, CompanyKind } from "../tcr/entities";

/** HTTP Basic with the API key as user and the secret as password; a CSP's key opens no DCA API. */
export function authenticate(
  request: Request,
  kind: CompanyKind,
  companies: ReadonlyMap<string, Company>,
): Company | undefined {
  const [scheme, encoded] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic" || !encoded) return undefined;
  const [apiKey, ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  const company = [...companies.values()].find(
    (candidate) => candidate.apiKey === apiKey && candidate.kind === kind,
  );
  return company && same(company.secret, secret.join(":")) ? company : undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
