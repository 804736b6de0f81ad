import { test } from "vitest";
import { killRun } from "@/scripts/testing/kill-run";

test("workers are killed at random and restarted in turn while the registry drops, cuts and delays: each campaign is started exactly once", async () => {
  await killRun({ inBatch: 120, pages: 5, kills: 20 });
}, 300_000);
