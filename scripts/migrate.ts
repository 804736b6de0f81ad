import { parseArgs } from "node:util";
import { embeddedUrl, startThrowawayDatabase } from "./lib/database.mjs";
import { readConfig } from "./lib/config.mjs";
import { Problem, run } from "./lib/problem.mjs";
import { applyMigrations, missingSql, writeMigration } from "./lib/schema-engine";

const usage = `Usage: npm run migrate                      apply the migrations to DATABASE_URL or the running embedded database
       npm run migrate -- --create <name>   write a migration from what changed in prisma/schema.prisma
       npm run migrate -- --check           fail unless migrations and schema agree`;

const missingInMigrations = async () => {
  const server = await startThrowawayDatabase();
  try {
    const url = server.url("postgres");
    await applyMigrations(url);
    return await missingSql(url);
  } finally {
    await server.stop();
  }
};

const create = async (name: string) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Problem("Name a migration in snake_case: add_handover_steps");
  const sql = await missingInMigrations();
  // A migration of hand-written SQL alone begins empty.
  const file = await writeMigration(name, sql ?? "", new Date());
  console.log(`Wrote ${file}${sql === null ? " (empty: the schema has not changed)" : ""}`);
};

const check = async () => {
  const sql = await missingInMigrations();
  if (sql !== null) {
    throw new Problem(
      `prisma/migrations lacks the following; run npm run migrate -- --create <name>\n\n${sql}`,
    );
  }
  console.log("Migrations and schema agree.");
};

const apply = async () => {
  const config = readConfig(process.env);
  const applied = await applyMigrations(config.databaseUrl ?? embeddedUrl(config));
  console.log(applied.length === 0 ? "The database is current." : `Applied ${applied.join(", ")}`);
};

await run(async () => {
  const { values } = parseArgs({
    options: {
      create: { type: "string" },
      check: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) console.log(usage);
  else if (values.create !== undefined) await create(values.create);
  else if (values.check === true) await check();
  else await apply();
});
