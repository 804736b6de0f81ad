import { randomBytes } from "node:crypto";
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
type AtInfobip = { company: string; apiKey: string; nnid: string };
type AtBandwidth = { company: string; accountId: string; clientId: string; clientSecret: string };
type World = {
  companies: Company[];
  infobip: { accounts: AtInfobip[] };
  bandwidth: { accounts: AtBandwidth[] };
};

const readWorld = async (): Promise<World> => {
  const answer = await fetch(`${env().SANDBOX_URL}/_control/world`);
  return (await answer.json()) as World;
};

/** What somebody changed in an earlier demo stays, but for the sandbox's address. */
const connectInfobip = async (accountId: string, { apiKey, nnid }: AtInfobip): Promise<void> => {
  const baseUrl = `${env().SANDBOX_URL}/infobip`;
  await db().infobipConnection.upsert({
    where: { accountId },
    create: {
      accountId,
      baseUrl,
      nnid,
      apiKeySealed: seal(apiKey),
      webhookSecretSealed: seal(randomBytes(32).toString("hex")),
      dueAt: new Date(),
    },
    update: { baseUrl, dueAt: new Date() },
  });
};

const connectBandwidth = async (accountId: string, there: AtBandwidth): Promise<void> => {
  const baseUrl = `${env().SANDBOX_URL}/bandwidth/api`;
  await db().bandwidthConnection.upsert({
    where: { accountId },
    create: {
      accountId,
      baseUrl,
      bandwidthAccountId: there.accountId,
      clientId: there.clientId,
      secretSealed: seal(there.clientSecret),
      callbackSecretSealed: seal(randomBytes(32).toString("hex")),
      dueAt: new Date(),
    },
    update: { baseUrl, dueAt: new Date() },
  });
};

const main = async (): Promise<void> => {
  if (env().PORTAGE_ENVIRONMENT !== "sandbox")
    throw new Error("There are no default people outside the sandbox.");
  const wanted = new Set(people.flatMap((person) => Object.keys(person.memberships)));
  const accounts = new Map<string, string>();
  const world = await readWorld();
  for (const company of world.companies.filter((each) => wanted.has(each.id))) {
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
    const atInfobip = world.infobip.accounts.find((each) => each.company === company.id);
    if (atInfobip !== undefined) await connectInfobip(account.id, atInfobip);
    const atBandwidth = world.bandwidth.accounts.find((each) => each.company === company.id);
    if (atBandwidth !== undefined) await connectBandwidth(account.id, atBandwidth);
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
