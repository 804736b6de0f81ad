import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** Starts the sandbox as a program of its own, so that no test shares code with it. */
export type RunningSandbox = {
  url: string;
  tcr: string;
  control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("no port"));
      });
    });
  });

export const startSandbox = async (
  options: { scenario?: string; campaigns?: number } = {},
): Promise<RunningSandbox> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "test",
      SANDBOX_PORT: String(port),
      SANDBOX_STATE: "off",
      SANDBOX_AUTOPILOT: "off",
      SANDBOX_SCENARIO: options.scenario ?? "test",
      ...(options.campaigns === undefined ? {} : { SANDBOX_CAMPAIGNS: String(options.campaigns) }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const seen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("sandbox ready")) resolve();
    };
    child.stdout.on("data", seen);
    child.stderr.on("data", seen);
    child.on("exit", (code) => {
      reject(new Error(`the sandbox ended with ${String(code)}: ${output}`));
    });
  });
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners("exit");
      child.on("exit", () => {
        resolve();
      });
      child.kill("SIGTERM");
    });
  return { url, tcr: `${url}/tcr/csp/v2`, control, stop };
};
