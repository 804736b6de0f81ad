import { seal } from "@/lib/auth/seal";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { RunningSandbox } from "@/scripts/testing/sandbox-process";

/** How the sandbox judges a class of calls; above what Portage keeps to, unless a measurement is about that. */
export const judgeBy = async (
  sandbox: RunningSandbox,
  limits: Record<"read" | "write", [count: number, windowMs: number]>,
): Promise<void> => {
  for (const [cls, [count, windowMs]] of Object.entries(limits))
    await sandbox.control("POST", "/limits", { system: "tcr", class: cls, count, windowMs });
};

type Company = { id: string; name: string; kind: "CSP" | "DCA"; apiKey: string; secret: string };

/** Signs Portage up for a company of the sandbox. */
export const accountOf = async (sandbox: RunningSandbox, companyId: string): Promise<Account> => {
  const { companies } = (await sandbox.control("GET", "/world")) as { companies: Company[] };
  const company = companies.find(({ id }) => id === companyId);
  if (company === undefined) throw new Error(`The sandbox has no ${companyId}.`);
  return db().account.create({
    data: {
      companyId,
      name: company.name,
      kind: company.kind,
      environment: "SANDBOX",
      baseUrl: `${sandbox.url}/tcr/${company.kind.toLowerCase()}/v2`,
      apiKeySealed: seal(company.apiKey),
      secretSealed: seal(company.secret),
    },
  });
};

/** Campaigns with a chain that is all accepted. Answers their ids. */
export const campaignsOf = async (
  sandbox: RunningSandbox,
  chain: string[],
  count: number,
): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const made = (await sandbox.control("POST", "/campaigns", { chain })) as { campaignId: string };
    ids.push(made.campaignId);
  }
  return ids;
};
