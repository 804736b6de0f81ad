import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { withClient } from "../lib/database.mjs";
import { createTestDatabase } from "./database";

const database = await createTestDatabase();
afterAll(() => database.drop());

test("a test file's database is migrated and empty", async () => {
  await withClient(database.url, async (client) => {
    const { rows } = await client.query<{ name: string | null }>(
      `select to_regclass('"Account"')::text as name`,
    );
    expect(rows).toEqual([{ name: '"Account"' }]);
  });
});

test("the application's own client uses it", async () => {
  expect(await db().account.count()).toBe(0);
});
