import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { inject } from "vitest";
import { db } from "@/lib/db";
import { closeQueue } from "@/lib/operations/queue";
import { withClient } from "../lib/database.mjs";
import { databaseOn } from "./postgres";

export type TestDatabase = {
  url: string;
  /** Ends what this process has open there, then removes it. */
  drop: () => Promise<void>;
};

/** A pool says that it has ended before its connections have, and one that is cut while it closes fails the test file. */
const untilNobodyUses = async (client: Client, name: string): Promise<void> => {
  for (let tries = 0; tries < 80; tries += 1) {
    const { rowCount } = await client.query("select 1 from pg_stat_activity where datname = $1", [name]);
    if (rowCount === 0) return;
    await sleep(25);
  }
};

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
    drop: async () => {
      await closeQueue();
      await db().$disconnect();
      await withClient(server, async (client) => {
        await untilNobodyUses(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
};
