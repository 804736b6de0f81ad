import type { TestProject } from "vitest/node";
import { startThrowawayDatabase, withClient } from "../lib/database.mjs";
import { applyMigrations } from "../lib/schema-engine";

declare module "vitest" {
  // Only an interface can be added to from here.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    /** A server on which a test may create databases, and the migrated database to copy. */
    databaseServer: string;
    databaseTemplate: string;
  }
}

export const databaseOn = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** One server for the whole run, migrated once. Every test file copies the template, which takes a few hundredths of a second. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given === undefined || given === "" ? await startThrowawayDatabase() : undefined;
  const server = embedded?.url("postgres") ?? given ?? "";
  const template = `portage_template_${String(process.pid)}`;
  await withClient(server, async (client) => {
    await client.query(`create database ${template}`);
  });
  await applyMigrations(databaseOn(server, template));
  project.provide("databaseServer", server);
  project.provide("databaseTemplate", template);
  return async () => {
    if (embedded === undefined) {
      await withClient(server, async (client) => {
        await client.query(`drop database ${template} with (force)`);
      });
    } else await embedded.stop();
  };
};
