import { readEnvironment } from "./environment";
import { createSandbox } from "./server";
import { z } from "zod";

async function main(): Promise<void> {
  const { port, host, ...options } = readEnvironment(process.env);
  const sandbox = createSandbox(options);
  const { url } = await sandbox.listen(port, host);
  console.log(`sandbox ready on ${url}`);

  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) => {
  console.error(`sandbox: ${reasonOf(error)}`);
  process.exit(1);
});

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code !== "EADDRINUSE") return error.message;
  return `port ${String(port)} is in use; set SANDBOX_PORT to another one`;
}
