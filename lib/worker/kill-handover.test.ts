import { afterAll, expect, test } from "vitest";
import { createWorld, pause, personOf } from "@/scripts/testing/world";
import {
  aCampaignWithNumbers,
  aHandover,
  connectToInfobip,
  isAt,
  rowIdsOf,
  showHandover,
  tickEverything,
} from "@/scripts/testing/handover-world";
import { type RunningWorker, startWorker } from "@/scripts/testing/worker-process";
import { beginStep } from "@/lib/services/handovers/begin";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { confirmSwitch } from "@/lib/services/handovers/switch";
import { confirmTraffic } from "@/lib/services/handovers/traffic";

// Longer than the client's timeout plus the latest application of a write below.
process.env.SETTLE_MS = "2000";

const world = await createWorld();
const acme = await world.account("SACME01");
const infobip = await connectToInfobip(world, acme);
await world.sandbox.control("POST", "/infobip/accounts", {
  company: "SACME01",
  acceptMs: 0,
  registerMs: 1_500,
});
await tickEverything(acme);
afterAll(() => world.close());

const lottery = (system: string, mode: string, more: Record<string, unknown> = {}) =>
  world.sandbox.control("POST", "/faults", { system, method: "POST", mode, probability: 0.2, ...more });

const manager = () => personOf(acme);

test("a worker is killed again and again within every step: the hand-over continues, and nothing is sent twice", async () => {
  const campaigns = await Promise.all(Array.from({ length: 3 }, () => aCampaignWithNumbers(world, 3)));
  await world.sync(acme);
  const { handoverId } = await aHandover(
    acme,
    campaigns.map(({ campaignId }) => campaignId),
  );
  let worker: RunningWorker = await startWorker();
  /** Kills while the step is under way, twice, and then lets it come to its end. */
  const through = async (wanted: (campaign: HandoverCampaignView) => boolean): Promise<HandoverDetail> => {
    for (let kill = 0; kill < 2; kill += 1) {
      await worker.ready;
      await pause(50 + Math.random() * 500);
      await worker.kill();
      worker = await startWorker();
    }
    const until = Date.now() + 60_000;
    for (;;) {
      const shown = await showHandover(acme, handoverId);
      if (shown.campaigns.every(wanted)) return shown;
      if (Date.now() > until)
        throw new Error(
          JSON.stringify(shown.campaigns.map(({ step, status, problem }) => [step, status, problem])),
        );
      await pause(250);
    }
  };
  const rowIds = rowIdsOf(
    await through(({ numbers, takingNumbers }) => numbers.total === 3 && !takingNumbers),
  );

  await lottery("infobip", "drop-before");
  await lottery("infobip", "apply-then-drop");
  await lottery("infobip", "slow", { delayMs: 400 });
  await lottery("tcr", "apply-then-drop", { path: "/tcr/csp/v2/campaign/" });
  await beginStep(manager(), { handoverId, rowIds, step: "import" });
  await through(isAt("elect", "READY"));
  await beginStep(manager(), { handoverId, rowIds, step: "elect" });
  await through((each) => isAt("osr", "READY")(each) && each.share !== null);
  for (const { campaignId, phones } of campaigns)
    await world.sandbox.control("POST", "/osr", { numbers: phones, nnid: infobip.nnid, campaignId });
  await confirmSwitch(manager(), { handoverId, rowIds, confirm: String(rowIds.length) });
  const registered = await through(isAt("traffic", "READY"));
  await worker.kill();
  await confirmTraffic(manager(), { handoverId, rowIds });

  const done = await showHandover(acme, handoverId);
  expect(done.campaigns.every(({ state }) => state === "DONE")).toBe(true);
  // The clock of each began with the confirmation, whatever was killed since.
  const begun = new Set(registered.campaigns.map(({ times }) => times.switchedAt));
  expect(begun.size).toBe(1);
  const { infobip: there } = (await world.sandbox.control("GET", "/world")) as {
    infobip: { campaigns: { externalCampaignId: string }[] };
  };
  expect(there.campaigns.map((each) => each.externalCampaignId).sort()).toEqual(
    campaigns.map(({ campaignId }) => campaignId).sort(),
  );
  const starts = (await world.requests({ method: "POST", path: /migrateCnp/ })).filter(
    ({ status }) => status === 204,
  );
  expect(starts).toHaveLength(campaigns.length);
}, 300_000);
