import fs from "node:fs";
import { createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ensureDataDir, readConfig } from "./config.mjs";
import { freePort } from "./database.mjs";
import { checkDatabase, checkPorts, checkRedis } from "./preflight.mjs";

let taken = 0;
const server: Server = createServer();
beforeAll(async () => {
  taken = await freePort();
  await new Promise<void>((resolve) => server.listen(taken, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
});

describe("a port that is in use", () => {
  test.each(["PORT", "SANDBOX_PORT", "DATABASE_PORT"])(
    "is named by its variable, with a next step: %s",
    async (name) => {
      const free = {
        PORT: await freePort(),
        SANDBOX_PORT: await freePort(),
        DATABASE_PORT: await freePort(),
      };
      const texts = Object.fromEntries(
        Object.entries({ ...free, [name]: taken }).map(([key, port]) => [key, String(port)]),
      );
      await expect(checkPorts(readConfig(texts))).rejects.toThrow(
        new RegExp(`Port ${taken}.*in use by another program.[^]*${name}=${taken + 1} npm start`),
      );
    },
  );

  test("and two ports that are the same are refused before anything starts", async () => {
    await expect(checkPorts(readConfig({ PORT: "4010" }))).rejects.toThrow(
      /PORT and SANDBOX_PORT are both 4010/,
    );
  });
});

describe("a database that cannot be reached", () => {
  test("is named without its password, with a next step", async () => {
    const url = `postgresql://portage:hush@127.0.0.1:${await freePort()}/portage`;
    const problem: unknown = await checkDatabase(url).catch((error: unknown) => error);
    expect(String(problem)).toMatch(/cannot reach the database that DATABASE_URL names, 127\.0\.0\.1/);
    expect(String(problem)).toMatch(/correct DATABASE_URL/);
    expect(String(problem)).not.toContain("hush");
  });

  test("one that can is taken", async () => {
    await expect(checkDatabase(inject("databaseServer"))).resolves.toBeUndefined();
  });
});

test("a Redis that cannot be reached is named, with a next step", async () => {
  await expect(checkRedis(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow(
    /REDIS_URL[^]*correct REDIS_URL/,
  );
});

test("a data folder that cannot be made is named, with a next step", () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "portage-data-")), "a file");
  fs.writeFileSync(file, "");
  expect(() => {
    ensureDataDir(path.join(file, "data"));
  }).toThrow(/DATA_DIR=/);
  fs.rmSync(path.dirname(file), { recursive: true });
});
