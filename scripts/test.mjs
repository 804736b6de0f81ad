// Runs before anything is installed, on whatever Node there is: keep this file plain.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Portage needs Node 20.19 or later; this is ${process.versions.node}.`);
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

const { testEverything } = await import("./lib/test-everything.mjs");
await testEverything(process.argv.slice(2));
