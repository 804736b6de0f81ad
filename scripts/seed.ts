import { seal } from "@/lib/auth/seal";
import { hashPassword } from "@/lib/auth/passwords";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import people from "./demo-sign-ins.json";

/**
 * The demo's companies and people, in the sandbox environment only. Can be run again: it adds what is missing and
 * changes no password that somebody changed.
 */
type Company = { id: string; kind: "CSP" | "DCA"; name: string; apiKey: string; secret: string };

const companies = async (): Promise<Company[]> => {
  const answer = await fetch(`${env().SANDBOX_URL}/_control/world`);
  const world = (await answer.json()) as { companies: Company[] };
  return world.companies;
};

const main = async (): Promise<void> => {
  if (env().PORTAGE_ENVIRONMENT !== "sandbox")
    throw new Error("There are no default people outside the sandbox.");
  const wanted = new Set(people.flatMap((person) => Object.keys(person.memberships)));
  const accounts = new Map<string, string>();
  for (const company of (await companies()).filter((each) => wanted.has(each.id))) {
    const data = {
      name: company.name,
      baseUrl: `${env().SANDBOX_URL}/tcr/${company.kind.toLowerCase()}/v2`,
      apiKeySealed: seal(company.apiKey),
      secretSealed: seal(company.secret),
    };
    const account = await db().account.upsert({
      where: { environment_companyId: { environment: "SANDBOX", companyId: company.id } },
      create: { ...data, companyId: company.id, kind: company.kind, environment: "SANDBOX" },
      update: data,
    });
    accounts.set(company.id, account.id);
  }
  const known = new Set((await db().user.findMany({ select: { email: true } })).map((user) => user.email));
  const passwordHash = await hashPassword("portage-demo");
  for (const person of people.filter((each) => !known.has(each.email))) {
    const memberships = Object.entries(person.memberships).flatMap(([companyId, role]) => {
      const accountId = accounts.get(companyId);
      return accountId === undefined
        ? []
        : [{ accountId, role: role as "VIEWER" | "USER" | "MANAGER" | "ADMIN" }];
    });
    await db().user.create({
      data: { email: person.email, name: person.name, passwordHash, memberships: { create: memberships } },
    });
  }
  await db().$disconnect();
};

await main();
