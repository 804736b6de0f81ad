import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { startThrowawayDatabase } from "@/scripts/lib/database.mjs";
import { Problem, run } from "@/scripts/lib/problem.mjs";
import { applyMigrations } from "@/scripts/lib/schema-engine";
import { report } from "../row";

const usage = `Usage: npm run bench:lists [-- --campaigns 1000000] [--only "My Campaigns"]

Loads a company with so many campaigns of its own and as many of partners on a scratch PostgreSQL, reads every list under
every filter in every order, and explains each statement that was sent. Fails when one reads a large table from end to end.`;

/** Settings of a process that talks to nobody but its database. */
const settle = (url: string): void => {
  Object.assign(process.env, {
    DATABASE_URL: url,
    LOG_LEVEL: "silent",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    PORTAGE_ENVIRONMENT: "sandbox",
    PORTAGE_KEY: randomBytes(32).toString("base64"),
    PORTAGE_URL: "http://localhost:3000",
  });
};

const bench = async (url: string, campaigns: number, only: string): Promise<void> => {
  settle(url);
  const [{ benchReader }, { cases }, { loadCampaigns }, { measure }, { asLists }, reports, { writeCost }] =
    await Promise.all([
      import("./account"),
      import("./cases"),
      import("./load"),
      import("./measure"),
      import("./plans"),
      import("./report"),
      import("./writes"),
    ]);
  const client = new Client({ connectionString: url });
  await client.connect();
  const ctx = await benchReader();
  const start = performance.now();
  await loadCampaigns(client, ctx.account.id, { own: campaigns, partner: campaigns });
  console.log(
    `Loaded ${String(campaigns)} own campaigns and as many of partners in ${((performance.now() - start) / 1000).toFixed(0)} s.`,
  );
  await asLists(client);
  const measured = [];
  for (const each of cases.filter(({ name }) => name.includes(only)))
    measured.push(...(await measure(client, ctx, each)));
  const compare = await reports.comparators(client, ctx.account.id);
  for (const line of reports.report(measured, compare)) console.log(line);
  console.log("Slowest statements:");
  for (const line of reports.slowest(measured, 15)) console.log(line);
  for (const line of await writeCost(client, ctx.account.id)) console.log(line);
  await client.end();
  const found = reports.scans(measured);
  if (found.length > 0) throw new Problem(found.join("\n\n"));
  console.log(`${String(measured.length)} pages read; no large table was read from end to end.`);
  report(reports.markRows(measured, compare, campaigns));
};

await run(async () => {
  const { values } = parseArgs({
    options: {
      campaigns: { type: "string", default: "1000000" },
      only: { type: "string", default: "" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const server = await startThrowawayDatabase();
  try {
    const url = server.url("postgres");
    await applyMigrations(url);
    await bench(url, Number(values.campaigns), values.only);
    const { db } = await import("@/lib/db");
    await db().$disconnect();
  } finally {
    await server.stop();
  }
});
