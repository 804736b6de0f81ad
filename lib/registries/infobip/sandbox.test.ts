import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { infobipCampaignName } from "@/lib/domain/infobip";
import { startSandbox, type RunningSandbox } from "@/scripts/testing/sandbox-process";
import { createInfobipClient, type InfobipClient } from "./client";
import { InfobipError } from "./errors";
import { infobipEvents } from "./events";

/** The client against the imitated Infobip over real HTTP. Neither shares code with the other. */

const numbers = ["15552345678", "15552345679"];
const wanted = { name: infobipCampaignName("C123ABC"), externalCampaignId: "C123ABC", numbers };

let sandbox: RunningSandbox;
let acme: InfobipClient;
let nnid: string;

const setUp = (change: object) =>
  sandbox.control("POST", "/infobip/accounts", { company: "SACME01", acceptMs: 0, registerMs: 0, ...change });
const fault = (mode: string, more: object = {}) =>
  sandbox.control("POST", "/faults", { system: "infobip", method: "POST", mode, count: 1, ...more });
const elect = async () => {
  const answer = await fetch(`${sandbox.tcr}/campaign/C123ABC/migrateCnp/OPMKT`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from("key-SACME01:secret-SACME01").toString("base64")}` },
  });
  expect(answer.ok).toBe(true);
};
const ready = async () => {
  await acme.importNumbers(numbers);
  await elect();
  await sandbox.control("POST", "/osr", { numbers, nnid, campaignId: "C123ABC" });
};
const failure = async (promise: Promise<unknown>): Promise<InfobipError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InfobipError) return error;
  throw new Error(`expected a failure, got ${String(error)}`);
};
const migrateCalls = async () =>
  ((await sandbox.control("GET", "/requests")) as { path: string; status: number }[]).filter(({ path }) =>
    path.endsWith("/campaigns/migrate"),
  );

beforeAll(async () => {
  sandbox = await startSandbox({ scenario: "empty" });
});
afterAll(() => sandbox.stop());

beforeEach(async () => {
  await sandbox.control("POST", "/reset", { scenario: "empty" });
  for (const kind of ["read", "write"])
    await sandbox.control("POST", "/limits", {
      system: "infobip",
      class: kind,
      count: 1_000,
      windowMs: 1_000,
    });
  await sandbox.control("POST", "/campaigns", {
    campaignId: "C123ABC",
    chain: ["SACME01", "SNRTHW1", "DCLRW"],
    phones: numbers,
  });
  ({ nnid } = (await setUp({})) as { nnid: string });
  acme = createInfobipClient({
    baseUrl: `${sandbox.url}/infobip`,
    apiKey: "infobip-SACME01",
    timeoutMs: 1_500,
  });
});

describe("a campaign on its way", () => {
  it("is imported, migrated, registered, and read with its numbers and networks", async () => {
    await ready();
    expect(await acme.ownedAmong([...numbers, "15550000000"])).toEqual(new Set(numbers));
    await setUp({ registerMs: 60_000 });
    const { id, stage } = await acme.migrateCampaign({ ...wanted, numberPoolId: "INFOBIP23" });
    expect(stage).toBe("IN_MIGRATION");
    expect((await acme.listCampaignNumbers(id)).sort()).toEqual(numbers);
    await sandbox.control("POST", "/clock", { advanceSeconds: 61 });
    expect(await acme.getCampaign(id)).toMatchObject({
      stage: "REGISTERED",
      pool: { id: "INFOBIP23", nnid, status: "VALID" },
    });
    expect((await acme.getNetworkStatuses(id)).map(({ state }) => state)).toEqual([
      "ACTIVE",
      "ACTIVE",
      "ACTIVE",
    ]);
    await acme.importNumbers(["15552345680"]);
    await acme.addNumbers(id, ["15552345680"]);
    expect(await acme.listCampaignNumbers(id)).toHaveLength(3);
  });

  it("that is rejected brings its reasons", async () => {
    await setUp({ outcome: "reject" });
    await ready();
    const { id } = await acme.migrateCampaign(wanted);
    await sandbox.control("POST", "/clock", { advanceSeconds: 1 });
    expect(await acme.getCampaign(id)).toMatchObject({
      stage: "REJECTED",
      feedback: { details: [{ code: "9101", description: expect.stringContaining("T-Mobile") as string }] },
    });
  });
});

describe("refusals", () => {
  it("name the field, in either shape", async () => {
    await elect();
    for (const errorShape of ["classic", "platform"]) {
      await setUp({ errorShape });
      expect(await failure(acme.migrateCampaign(wanted))).toMatchObject({
        kind: "refused",
        code: "E400",
        violations: [
          { field: "numbers", text: "15552345678 is not imported" },
          { field: "numbers", text: "15552345679 is not imported" },
        ],
      });
    }
  });

  it("of an account that is not enabled, and of a key that is not known, differ", async () => {
    await setUp({ importEnabled: false, migrateEnabled: false });
    expect(await failure(acme.importNumbers(numbers))).toMatchObject({ kind: "notEnabled", status: 403 });
    expect(await failure(acme.migrateCampaign(wanted))).toMatchObject({ kind: "notEnabled" });
    const stranger = createInfobipClient({ baseUrl: `${sandbox.url}/infobip`, apiKey: "unknown" });
    expect(await failure(stranger.listNumberPools())).toMatchObject({ kind: "unauthorized", code: "E401" });
  });

  it("of the limit leave everything as it was", async () => {
    await sandbox.control("POST", "/limits", {
      system: "infobip",
      class: "write",
      count: 1,
      windowMs: 60_000,
    });
    await acme.importNumbers(numbers);
    expect(await failure(acme.importNumbers(numbers))).toMatchObject({ kind: "rateLimited", retry: "later" });
  });
});

describe("an answer that is lost", () => {
  it("drop-before: the campaign is not found, so the call may go again", async () => {
    await ready();
    await fault("drop-before");
    expect(await failure(acme.migrateCampaign(wanted))).toMatchObject({ retry: "afterReadback" });
    expect(await acme.findMigrated(wanted)).toBeNull();
    expect((await acme.migrateCampaign(wanted)).stage).toBe("IN_MIGRATION");
  });

  it("apply-then-drop: the campaign is found, and nothing is sent twice", async () => {
    await ready();
    await fault("apply-then-drop");
    expect(await failure(acme.migrateCampaign(wanted))).toMatchObject({ applied: "unknown" });
    expect(await acme.findMigrated(wanted)).toMatchObject({ externalCampaignId: "C123ABC" });
    expect(await migrateCalls()).toMatchObject([{ status: 200 }]);
  });

  it("late-apply: not found at first, found later, so absence needs time to count", async () => {
    await ready();
    await fault("late-apply", { delayMs: 500 });
    await failure(acme.migrateCampaign(wanted));
    expect(await acme.findMigrated(wanted)).toBeNull();
    await expect.poll(() => acme.findMigrated(wanted), { timeout: 5_000 }).not.toBeNull();
  });

  it.each(["apply-then-status", "bad-json"])("%s: undecided, and found by reading", async (mode) => {
    await ready();
    await fault(mode);
    expect(await failure(acme.migrateCampaign(wanted))).toMatchObject({ applied: "unknown" });
    expect(await acme.findMigrated(wanted)).not.toBeNull();
  });

  it("of an import: the numbers tell whether it went through", async () => {
    await fault("apply-then-drop");
    expect(await failure(acme.importNumbers(numbers))).toMatchObject({ applied: "unknown" });
    expect((await acme.ownedAmong(numbers)).size).toBe(2);
  });
});

describe("subscriptions", () => {
  const subscription = {
    id: "portage-1",
    name: "Portage",
    events: [...infobipEvents, "NOT_YET"],
    notifyUrl: "http://127.0.0.1:9/hook",
  };

  it("are made, read back without what Infobip left out, replaced and deleted", async () => {
    await acme.createSubscription({ ...subscription, security: { type: "BASIC", user: "u", secret: "p" } });
    expect(await acme.listSubscriptions()).toEqual([
      {
        id: "portage-1",
        name: "Portage",
        events: [...infobipEvents],
        notifyUrl: "http://127.0.0.1:9/hook",
        security: "BASIC",
      },
    ]);
    const security = { type: "HMAC", secret: "s", algorithm: "HMAC_SHA_256" } as const;
    await acme.replaceSubscription({ ...subscription, security });
    expect(await acme.listSubscriptions()).toMatchObject([{ security: "HMAC" }]);
    await acme.replaceSubscription({
      ...subscription,
      security: { type: "HEADER", header: "x-p", secret: "s" },
    });
    expect(await acme.listSubscriptions()).toMatchObject([{ security: null }]);
    await acme.deleteSubscription("portage-1");
    expect(await acme.listSubscriptions()).toEqual([]);
  });
});
