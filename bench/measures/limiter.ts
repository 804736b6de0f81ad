import { spawn } from "node:child_process";
import { db } from "@/lib/db";
import { accountOf, authorizationOf, companyOf } from "@/scripts/testing/company";
import { judgeBy } from "../registry";
import { percent, report } from "../row";
import { pause } from "@/scripts/testing/world";
import { createBenchWorld } from "../world";

/** Four processes share one account's budget of writes. The registry judges by a fixed and a sliding window. */
const processes = 4;
const count = 200;
const windowMs = 10_000;
const forMs = 95_000;

const world = await createBenchWorld({
  settings: { TCR_WRITE_LIMIT: `${String(count)}/${String(windowMs)}` },
});
await judgeBy(world.sandbox, { read: [20_000, 1_000], write: [count, windowMs] });
const account = await accountOf(world.sandbox, "SACME01");
const authorization = authorizationOf(await companyOf(world.sandbox, "SACME01"));
// Refused, as nothing is migrating: it counts against the limit like any other write.
const url = `${world.sandbox.tcr}/campaign/CNOBODY/migrateCnp`;

type Call = { at: number; status: number };

const callsOf = (which: string): Promise<Call[]> =>
  new Promise((resolve) => {
    const args = [which, account.id, url, authorization, count, windowMs, forMs].map(String);
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "bench/parts/caller.ts", ...args],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("exit", () => {
      const lines = output.trim().split("\n").filter(Boolean);
      resolve(
        lines.map((line) => {
          const [at = "", status = ""] = line.split(" ");
          return { at: Number(at), status: Number(status) };
        }),
      );
    });
  });

const measure = async (which: string) => {
  const calls = (await Promise.all(Array.from({ length: processes }, () => callsOf(which)))).flat();
  const refused = calls.filter(({ status }) => status === 429).length;
  const taken = calls.filter(({ status }) => status !== 429).map(({ at }) => at);
  // Whole windows after the first, whose calls may come at once: so both kinds are counted alike, in bursts or apart.
  const from = Math.min(...taken) + windowMs;
  const windows = Math.floor((Math.max(...taken) - from) / windowMs);
  const within = taken.filter((at) => at >= from && at < from + windows * windowMs);
  const used = within.length / (windows * count);
  return { used, refused, share: refused / calls.length };
};

const ours = await measure("ours");
// Its own budget starts in a window of its own.
await pause(windowMs);
const theirs = await measure("fixed");
report([
  {
    area: "limit of writes: used, refused (4 processes, 95 s)",
    comparator: `${percent(theirs.used)}, ${String(theirs.refused)} refused (${percent(theirs.share)}): fixed window`,
    ours: `${percent(ours.used)}, ${String(ours.refused)} refused`,
    ratio: null,
    mark: "≥ 97 %, no 429",
    met: ours.used >= 0.97 && ours.refused === 0,
  },
]);
await db().$disconnect();
await world.close();
process.exit(0);
