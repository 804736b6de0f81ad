import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import http from "node:http";
import canonicalize from "canonicalize";
import { db } from "@/lib/db";
import { freePort } from "@/scripts/lib/database.mjs";
import { accountOf, companyOf } from "@/scripts/testing/company";

import { ms, percentile, report } from "../row";
import { createBenchWorld } from "../world";

/** Signed events at the built website's route, one after the other and many at once, on a durable database. */
const inSequence = 400;
const inParallel = 6_000;
const connections = 48;

const world = await createBenchWorld({ web: true });
const acme = await accountOf(world.sandbox, "SACME01");
const registered = `${world.url}/api/webhooks/tcr/${acme.id}`;
await db().account.update({ where: { id: acme.id }, data: { webhookUrl: registered } });
const { secret } = await companyOf(world.sandbox, "SACME01");

const agent = new http.Agent({ keepAlive: true, maxSockets: connections });

/** Milliseconds until the answer; anything but 204 ends the measurement. */
const post = (url: string, index: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = {
      campaignId: `CBENCH${String(index)}`,
      cnpId: "SNRTHW1",
      cnpMigration: true,
      description: "DCLRW accepted the sharing request",
      eventType: "CAMPAIGN_SHARE_ACCEPT",
    };
    const signature = createHmac("sha1", secret)
      .update(`${registered}${canonicalize(body) ?? ""}`)
      .digest("base64");
    const from = performance.now();
    const request = http.request(
      url,
      {
        method: "POST",
        agent,
        headers: { "content-type": "application/json; utf-8", "x-registry-signature": signature },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          if (answer.statusCode === 204) resolve(performance.now() - from);
          else reject(new Error(`${url} answered ${String(answer.statusCode)}`));
        });
      },
    );
    request.on("error", reject);
    request.end(JSON.stringify(body));
  });

const sequence = async (url: string): Promise<number[]> => {
  const times: number[] = [];
  for (let index = 0; index < inSequence; index += 1) times.push(await post(url, index));
  // The first ones wake everything up.
  return times.slice(50);
};

/** Events a second. */
const parallel = async (url: string): Promise<number> => {
  const from = performance.now();
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < inParallel; index = next++) await post(url, index);
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return inParallel / ((performance.now() - from) / 1_000);
};

const port = await freePort();
const bare = spawn(process.execPath, ["--import", "tsx", "bench/parts/bare-receiver.ts", String(port)], {
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise<void>((resolve) => {
  bare.stdout.once("data", () => {
    resolve();
  });
});
const bareUrl = `http://127.0.0.1:${String(port)}`;

const bareTimes = await sequence(bareUrl);
const ourTimes = await sequence(registered);
const bareRate = await parallel(bareUrl);
const ourRate = await parallel(registered);
const stored = await db().webhookEvent.count();
const p99 = percentile(ourTimes, 99);
const bareP99 = percentile(bareTimes, 99);
report([
  {
    area: "webhook answered, one after the other (p99)",
    comparator: `${ms(bareP99)} (bare Node receiver)`,
    ours: ms(p99),
    ratio: bareP99 / p99,
    mark: "≤ 25 ms",
    met: p99 <= 25,
  },
  {
    area: `webhooks stored in parallel (${String(connections)} connections)`,
    comparator: `${bareRate.toFixed(0)}/s (bare Node receiver)`,
    ours: `${ourRate.toFixed(0)}/s`,
    ratio: ourRate / bareRate,
    mark: "≥ 600/s in the route",
    met: ourRate >= 600 && stored === inSequence + inParallel,
  },
]);
bare.kill();
await db().$disconnect();
await world.close();
process.exit(0);
