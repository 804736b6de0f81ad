import { spawnSync } from "node:child_process";
import { beginBuild, next } from "./lib/build.mjs";
import { root } from "./lib/config.mjs";
import { generate } from "./lib/generate.mjs";
import { install } from "./lib/install.mjs";
import { Problem, run } from "./lib/problem.mjs";

await run(async () => {
  install({ onBegin: () => console.log("Installing packages ...") });
  generate();
  const finish = beginBuild();
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Problem("The website was not built.");
  finish();
});
