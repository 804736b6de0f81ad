import { spawn, spawnSync } from "node:child_process";
import { afterAll, test } from "vitest";
import { killRun } from "@/scripts/testing/kill-run";
import { freePort } from "@/scripts/testing/sandbox-process";

/** From Debian's `redis-server`; a machine without it says so by a skipped test. */
const isHere = spawnSync("redis-server", ["--version"]).status === 0;
const port = String(await freePort());
const redis = isHere
  ? spawn("redis-server", ["--port", port, "--save", "", "--appendonly", "no"], { stdio: "ignore" })
  : null;
afterAll(() => {
  redis?.kill("SIGKILL");
});

test.skipIf(!isHere)(
  "with the queue on Redis too, each campaign is started exactly once, however workers are killed",
  async () => {
    process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
    await killRun({ inBatch: 24, pages: 1, kills: 5 });
  },
  300_000,
);
