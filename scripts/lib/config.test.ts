import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { keptSecret, processEnvironment, readConfig } from "./config.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "portage-config-"));
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test("everything has a default", () => {
  expect(readConfig({})).toMatchObject({
    environment: "sandbox",
    port: 3000,
    host: "127.0.0.1",
    sandboxPort: 4010,
    databasePort: 54_329,
    databaseUrl: undefined,
    url: "http://localhost:3000",
  });
});

test("an empty variable is the same as none", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "", PORTAGE_ENVIRONMENT: "" })).toEqual(readConfig({}));
});

test.each([
  [{ PORT: "80a" }, /PORT is "80a"/],
  [{ SANDBOX_PORT: "70000" }, /SANDBOX_PORT is "70000"/],
  [{ PORTAGE_ENVIRONMENT: "live" }, /sandbox, staging, production/],
])("a wrong value is refused by name: %o", (env: Record<string, string>, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

test("a secret is generated once, for its owner's eyes only", () => {
  const first = keptSecret(folder, "some.key");
  expect(Buffer.from(first, "base64")).toHaveLength(32);
  expect(keptSecret(folder, "some.key")).toBe(first);
  expect(fs.statSync(path.join(folder, "some.key")).mode & 0o777).toBe(0o600);
});

test("a given key is used, and one of another length refused", () => {
  const config = { ...readConfig({}), dataDir: folder };
  const key = Buffer.alloc(32, 1).toString("base64");
  const given = (PORTAGE_KEY: string) => processEnvironment(config, { PORTAGE_KEY }, "postgresql://x/y");
  expect(given(key).PORTAGE_KEY).toBe(key);
  expect(() => given("c2hvcnQ=")).toThrow(/32 bytes/);
});
