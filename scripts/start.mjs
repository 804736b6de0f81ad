// Runs before anything is installed, on whatever Node there is: keep this file plain.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Portage needs Node 20.19 or later; this is ${process.versions.node}. Get one at https://nodejs.org/.`,
  );
  process.exit(1);
}

const { start } = await import("./lib/start.mjs");
await start({ dev: process.argv.includes("--dev") });
