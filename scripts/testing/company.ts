import { seal } from "@/lib/auth/seal";
import { db, type Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import type { RunningSandbox } from "./sandbox-process";

export type Company = { id: string; name: string; kind: "CSP" | "DCA"; apiKey: string; secret: string };

/** A company as the sandbox knows it, with its credentials. */
export const companyOf = async (sandbox: RunningSandbox, companyId: string): Promise<Company> => {
  const { companies } = (await sandbox.control("GET", "/world")) as { companies: Company[] };
  const company = companies.find(({ id }) => id === companyId);
  if (company === undefined) throw new Error(`the sandbox has no company ${companyId}`);
  return company;
};

/** How a company proves itself at the registry. */
export const authorizationOf = ({ apiKey, secret }: Company): string =>
  `Basic ${Buffer.from(`${apiKey}:${secret}`).toString("base64")}`;

/** Signs Portage up for a company of the sandbox, as a seed does. */
export const accountOf = async (sandbox: RunningSandbox, companyId: string): Promise<Account> => {
  const company = await companyOf(sandbox, companyId);
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

/** Connects an account to the sandbox's Bandwidth; answers its number there. */
export const connectToBandwidth = async (
  sandbox: RunningSandbox,
  { id, companyId }: Account,
  more: Partial<Prisma.BandwidthConnectionUncheckedCreateInput> = {},
): Promise<string> => {
  const there = (await sandbox.control("GET", `/bandwidth/accounts/${companyId}`)) as {
    accountId: string;
    clientId: string;
    clientSecret: string;
  };
  await db().bandwidthConnection.create({
    data: {
      accountId: id,
      baseUrl: `${sandbox.url}/bandwidth/api`,
      bandwidthAccountId: there.accountId,
      clientId: there.clientId,
      secretSealed: seal(there.clientSecret),
      callbackSecretSealed: seal("hush"),
      dueAt: new Date(),
      ...more,
    },
  });
  return there.accountId;
};
