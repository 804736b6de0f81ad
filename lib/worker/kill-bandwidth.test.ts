import { afterAll, expect, test } from "vitest";
import {
  aCampaignWithNumbers,
  aHandover,
  hearFromProviders,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
} from "@/scripts/testing/handover-world";
import { type RunningWorker, startWorker } from "@/scripts/testing/worker-process";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import { beginStep } from "@/lib/services/handovers/begin";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";

// Longer than the client's timeout plus the latest application of a write below.
process.env.SETTLE_MS = "2000";

const world = await createWorld();
const acme = await world.account("SACME01");
await world.bandwidth(acme);
await tickEverything(acme, "bandwidth");
const bandwidthDoes = (change: object) =>
  world.sandbox.control("POST", "/bandwidth/accounts", { company: "SACME01", ...change });
await bandwidthDoes({ acceptMs: 0, reviewMs: 500, processMs: 300, completeMs: 600 });
afterAll(() => world.close());

const lottery = (system: string, mode: string, more: Record<string, unknown> = {}) =>
  world.sandbox.control("POST", "/faults", { system, method: "POST", mode, probability: 0.25, ...more });

const manager = () => personOf(acme);

test("a worker is killed again and again on the way to Bandwidth: the hand-over continues, and nothing is sent twice", async () => {
  const campaigns = await Promise.all(Array.from({ length: 4 }, () => aCampaignWithNumbers(world, 2)));
  await bandwidthDoes({ numbers: campaigns.flatMap(({ phones }) => phones) });
  await world.sync(acme);
  const { handoverId } = await aHandover(
    acme,
    campaigns.map(({ campaignId }) => campaignId),
    { provider: "bandwidth", name: "To Bandwidth" },
  );
  let worker: RunningWorker = await startWorker();
  /** Kills so many times while the steps are under way, and then lets them come to their end. */
  const through = async (
    kills: number,
    wanted: (campaign: HandoverCampaignView) => boolean,
  ): Promise<HandoverDetail> => {
    for (let kill = 0; kill < kills; kill += 1) {
      await worker.ready;
      await hearFromProviders(acme);
      await pause(50 + Math.random() * 500);
      await worker.kill();
      worker = await startWorker();
    }
    const until = Date.now() + 60_000;
    for (;;) {
      await hearFromProviders(acme);
      const shown = await showHandover(acme, handoverId);
      if (shown.campaigns.every(wanted)) return shown;
      if (Date.now() > until)
        throw new Error(
          JSON.stringify(shown.campaigns.map(({ step, status, problem }) => [step, status, problem])),
        );
      await pause(500);
    }
  };
  const rowIds = rowIdsOf(
    await through(0, ({ numbers, takingNumbers }) => numbers.total === 2 && !takingNumbers),
  );
  await lottery("bandwidth", "drop-before");
  await lottery("bandwidth", "apply-then-drop");
  await lottery("bandwidth", "slow", { delayMs: 400 });
  await lottery("tcr", "apply-then-drop", { path: "/tcr/csp/v2/campaign/" });
  await beginStep(manager(), { handoverId, rowIds, step: "elect" });
  await through(4, isAt("link", "READY"));
  await beginStep(manager(), { handoverId, rowIds, step: "link" });
  const done = await through(3, ({ state }) => state === "DONE");
  await worker.kill();

  expect(done.campaigns.map(({ numbers }) => numbers.done)).toEqual([2, 2, 2, 2]);
  const { bandwidth: there } = (await world.sandbox.control("GET", "/world")) as {
    bandwidth: { campaigns: { campaignId: string }[]; orders: { customerOrderId: string }[] };
  };
  expect(there.campaigns.map((each) => each.campaignId).sort()).toEqual(
    campaigns.map(({ campaignId }) => campaignId).sort(),
  );
  // One order for all of them, made once.
  expect(there.orders).toHaveLength(1);
  const starts = (await world.requests({ method: "POST", path: /migrateCnp/ })).filter(
    ({ status }) => status === 204,
  );
  expect(starts).toHaveLength(campaigns.length);
}, 240_000);
