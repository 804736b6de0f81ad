import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { withClient } from "../lib/database.mjs";
import { databaseOn } from "./postgres";

export type TestDatabase = { url: string; drop: () => Promise<void> };

/**
 * A migrated, empty database of this test file's own. From now on `lib/db` and everything above it use it.
 *
 *     const database = await createTestDatabase();
 *     afterAll(() => database.drop());
 */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, async (client) => {
    await client.query(`create database ${name} template ${inject("databaseTemplate")}`);
  });
  const url = databaseOn(server, name);
  process.env.DATABASE_URL = url;
  return {
    url,
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
};
