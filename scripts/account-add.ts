import { parseArgs } from "node:util";
import { formerSecretMs, seal, unseal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import { assertAllowedBaseUrl } from "@/lib/http/outbound-guard";
import { useOwnEnvironment } from "./lib/own-environment.mjs";
import { Problem, run } from "./lib/problem.mjs";

const usage =
  'Usage: TCR_API_KEY=… TCR_SECRET=… npm run account:add -- --company S123ABC --name "Example Messaging" [--kind CSP|DCA]';

const baseUrls = {
  STAGING: {
    CSP: "https://csp-api-staging.campaignregistry.com/v2",
    DCA: "https://dca-api-staging.campaignregistry.com/v2",
  },
  PRODUCTION: {
    CSP: "https://csp-api.campaignregistry.com/v2",
    DCA: "https://dca-api.campaignregistry.com/v2",
  },
};

/** Adds a company that Portage acts for, or gives it new credentials. Secrets come from the environment, not from arguments. */
await run(async () => {
  const { environment } = useOwnEnvironment();
  const { values } = parseArgs({
    options: {
      company: { type: "string" },
      name: { type: "string" },
      kind: { type: "string", default: "CSP" },
    },
  });
  const { TCR_API_KEY: apiKey, TCR_SECRET: secret } = process.env;
  const { company: companyId, name, kind } = values;
  if (companyId === undefined || name === undefined || (kind !== "CSP" && kind !== "DCA"))
    throw new Problem(usage);
  if (apiKey === undefined || secret === undefined) throw new Problem(usage);
  if (environment === "sandbox") throw new Problem("Set PORTAGE_ENVIRONMENT to staging or production first.");
  const stage = environment === "staging" ? "STAGING" : "PRODUCTION";
  const baseUrl = baseUrls[stage][kind];
  assertAllowedBaseUrl(baseUrl, stage);
  const data = { name, baseUrl, apiKeySealed: seal(apiKey), secretSealed: seal(secret) };
  const where = { environment_companyId: { environment: stage, companyId } } as const;
  const known = await db().account.findUnique({ where });
  // Events that are on their way were signed with the former secret.
  const former =
    known === null || unseal(known.secretSealed) === secret
      ? {}
      : {
          previousSecretSealed: known.secretSealed,
          previousSecretUntil: new Date(Date.now() + formerSecretMs),
        };
  await db().account.upsert({
    where,
    create: { ...data, companyId, kind, environment: stage },
    update: { ...data, ...former, accountDueAt: new Date() },
  });
  await db().$disconnect();
  console.log(`Portage now acts for ${name} (${companyId}) in the ${environment} environment.`);
});
