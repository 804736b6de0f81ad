import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { hashPassword } from "@/lib/auth/passwords";
import { inTransaction, db } from "@/lib/db";
import { minPasswordLength } from "@/lib/domain/people";
import { roles } from "@/lib/domain/roles";
import { recordAudit } from "@/lib/services/audit/record";
import { useOwnEnvironment } from "./lib/own-environment.mjs";
import { Problem, run } from "./lib/problem.mjs";

const usage = `Usage: PORTAGE_PASSWORD=… npm run user:create -- --email ada@example.com --name "Ada Brandt" --company S123ABC --role ${roles.join("|")}`;

/** Adds a person, or a further membership of one who is known. The password comes from the environment, not from arguments. */
await run(async () => {
  const { environment } = useOwnEnvironment();
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      company: { type: "string" },
      role: { type: "string" },
    },
  });
  const { email: given, name, company: companyId } = values;
  const role = roles.find((each) => each === values.role);
  const password = process.env.PORTAGE_PASSWORD;
  if (given === undefined || companyId === undefined || role === undefined) throw new Problem(usage);
  const email = given.trim().toLowerCase();
  const account = await db().account.findFirst({
    where: {
      companyId,
      environment:
        environment === "sandbox" ? "SANDBOX" : environment === "staging" ? "STAGING" : "PRODUCTION",
    },
  });
  if (account === null) {
    throw new Problem(
      `Portage does not act for ${companyId} in the ${environment} environment. Add it: npm run account:add`,
    );
  }
  const known = await db().user.findUnique({ where: { email } });
  if (known === null && (name === undefined || password === undefined)) throw new Problem(usage);
  if (known === null && (password ?? "").length < minPasswordLength) {
    throw new Problem(`A password has at least ${minPasswordLength} characters.`);
  }
  const passwordHash = await hashPassword(password ?? "");
  await inTransaction(async (tx) => {
    const user = known ?? (await tx.user.create({ data: { email, name: name ?? email, passwordHash } }));
    await tx.membership.upsert({
      where: { userId_accountId: { userId: user.id, accountId: account.id } },
      create: { userId: user.id, accountId: account.id, role },
      update: { role },
    });
    await recordAudit(tx, {
      accountId: account.id,
      actor: { kind: "system", job: "user:create" },
      action: "user.created",
      subject: { type: "user", id: user.id },
      after: { email, role },
      correlationId: randomUUID(),
    });
  });
  await db().$disconnect();
  console.log(`${email} is ${role} at ${account.name}.`);
});
