import { generate } from "./lib/generate.mjs";
import { run } from "./lib/problem.mjs";

await run(async () => {
  console.log(
    generate({ force: process.argv.includes("--force") })
      ? "Prisma client written."
      : "Prisma client is current.",
  );
});
