// Loaded into every process that `npm start` starts. Standard input is a pipe from it: when that closes, it is gone.
if (process.env.PORTAGE_PARENT === String(process.ppid)) {
  process.stdin.once("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  process.stdin.resume();
  /** @type {import("node:net").Socket} */ (process.stdin).unref();
}
