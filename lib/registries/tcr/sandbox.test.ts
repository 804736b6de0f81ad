import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freePort, startSandbox, type RunningSandbox } from "@/scripts/testing/sandbox-process";
import { createTcrClient, type TcrClient } from "./client";
import { TcrError } from "./errors";
import { parseEvent } from "./events";
import { explainTcr } from "./explain";
import { verifySignature } from "./signature";

/** The client against the imitated registry over real HTTP. Neither shares code with the other. */

let sandbox: RunningSandbox;
let acme: TcrClient;
let northwind: TcrClient;

const as = (company: string, api: "csp" | "dca" = "csp"): TcrClient =>
  createTcrClient({
    baseUrl: `${sandbox.url}/tcr/${api}/v2`,
    apiKey: `key-${company}`,
    secret: `secret-${company}`,
  });

const refusalOf = async (promise: Promise<unknown>): Promise<number | null> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TcrError) return error.code;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

beforeAll(async () => {
  sandbox = await startSandbox({ scenario: "test" });
});

afterAll(async () => {
  await sandbox.stop();
});

beforeEach(async () => {
  await sandbox.control("POST", "/reset", { scenario: "test" });
  acme = as("SACME01");
  northwind = as("SNRTHW1");
});

describe("reading", () => {
  it("pages through every campaign of the account once", async () => {
    const first = await acme.listCampaigns({ recordsPerPage: 20 });
    const pages = Math.ceil(first.totalRecords / 20);
    const ids: string[] = [];
    for (let page = 1; page <= pages; page += 1)
      ids.push(
        ...(await acme.listCampaigns({ recordsPerPage: 20, page })).records.map(
          (record) => record.campaignId,
        ),
      );
    expect(ids).toHaveLength(first.totalRecords);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await acme.listCampaigns({ recordsPerPage: 20, page: pages + 1 })).records).toEqual([]);
  });

  it("reads one campaign with its sharing, networks and brand", async () => {
    const campaign = await acme.getCampaign("CELIG01");
    expect(campaign).toMatchObject({
      campaignId: "CELIG01",
      status: "ACTIVE",
      cspId: "SACME01",
      mock: false,
    });
    expect(campaign.createdAt).toBeInstanceOf(Date);
    expect(await acme.getCampaignSharing("CELIG01")).toMatchObject({
      downstream: null,
      upstream: { partnerId: "SNRTHW1", status: "ACCEPTED" },
    });
    expect(await acme.getElectedNetworks("CELIG01")).toEqual(expect.arrayContaining([10017, 10035]));
    expect(Object.values(await acme.getOperationStatus("CELIG01"))).toContain("REGISTERED");
    expect(Object.keys(await acme.getMnoMetadata("CELIG01"))).toContain("10017");
    expect((await acme.getBrand(campaign.brandId)).brandId).toBe(campaign.brandId);
  });

  it("knows the partner's side of the same campaign", async () => {
    expect(await northwind.getPartnerCampaign("CELIG01")).toMatchObject({ campaignId: "CELIG01" });
    const { downstream, upstream } = await northwind.getPartnerCampaignSharing("CELIG01");
    expect(downstream).toMatchObject({ partnerId: "SACME01", status: "ACCEPTED" });
    expect(upstream?.status).toBe("ACCEPTED");
    const received = await northwind.listSharedWithMe({ downstreamCnpId: "SACME01" });
    expect(received.totalRecords).toBeGreaterThan(0);
  });

  it("finds no sharing and no migration where there never was one", async () => {
    expect(await acme.getCampaignSharing("CNEVR01")).toEqual({ downstream: null, upstream: null });
    expect(await acme.getMigration("CELIG01")).toBeNull();
  });

  it("reads settings, profile, partners, networks, use cases and error texts", async () => {
    expect(await acme.getSettings()).toEqual({ migrationSupported: true, migrationAutoComplete: false });
    expect((await acme.getProfile()).companyId).toBe("SACME01");
    expect((await acme.listCnps()).SNRTHW1).toBe("Northwind Connect");
    expect(Object.keys(await acme.listCnps({ cnpMigrationSupported: true }))).not.toContain("SOPTOT1");
    expect(Object.keys(await acme.listCnps({ soleProprietorEnabled: true }))).not.toContain("SIRONW1");
    expect((await acme.listDcas()).map((dca) => dca.id)).toContain("DCLRW");
    expect((await acme.listMnos()).map((mno) => mno.networkId)).toContain(10035);
    expect(Object.keys(await acme.listUseCases())).toHaveLength(28);
    expect(await acme.listErrors()).toHaveProperty("592");
    expect(await acme.version()).toMatch(/^\d+\.\d+/);
  });

  it("reads the number registry", async () => {
    expect((await acme.osrAttributes("CELIG01")).statusMask).not.toBeNull();
    const phones = await acme.osrPhones("CELIG01");
    expect(phones.totalRecords).toBe(phones.records.length);
  });

  it.each([
    ["expired", "Expired", "CMEXP01"],
    ["suspended", "suspended", "CMSUS01"],
    ["deactivated", "deactivated", "CMDEA01"],
  ])("gives the reason of a migration that the system ended: %s", async (word, _, id) => {
    const migration = await acme.getMigration(id);
    expect(migration?.status).toBe("CANCELLED");
    expect(migration?.cancellationReason?.toLowerCase()).toContain(word);
  });
});

describe("a migration", () => {
  it("goes from the start through elect and accept to its completion", async () => {
    await acme.startMigration("CELIG01", "SBLUER1");
    expect(await acme.getMigration("CELIG01")).toMatchObject({ status: "ACTIVE", cancellationReason: null });
    expect((await acme.getCampaignSharing("CELIG01", { cnpMigration: true })).upstream).toMatchObject({
      partnerId: "SBLUER1",
      status: "PENDING",
    });

    const blueRidge = as("SBLUER1");
    expect(
      (await blueRidge.getPartnerCampaignSharing("CELIG01", { cnpMigration: true })).downstream,
    ).toMatchObject({
      partnerId: "SACME01",
      status: "PENDING",
    });
    expect(await blueRidge.electUpstream("CELIG01", "DSUMT")).toMatchObject({
      partnerId: "DSUMT",
      status: "PENDING",
    });

    await as("DSUMT", "dca").acceptShare("CELIG01");
    expect((await acme.getMigration("CELIG01"))?.status).toBe("COMPLETED");
    expect((await acme.getCampaignSharing("CELIG01")).upstream?.partnerId).toBe("SBLUER1");
    expect(await northwind.getPartnerCampaignSharing("CELIG01")).toEqual({
      downstream: null,
      upstream: null,
    });
  });

  it("is canceled by its initiator only, with the reason on record", async () => {
    await acme.startMigration("CELIG02", "SBLUER1");
    expect(await refusalOf(as("SBLUER1").cancelMigration("CELIG02", "not mine"))).toBe(500);
    await acme.cancelMigration("CELIG02", "wrong partner & more");
    expect(await acme.getMigration("CELIG02")).toMatchObject({
      status: "CANCELLED",
      cancellationReason: "wrong partner & more",
    });
  });

  it("survives a decline, and keeps the decliner's words", async () => {
    await acme.startMigration("CELIG03", "SBLUER1");
    const share = await as("SBLUER1").declineShare("CELIG03", {
      explanation: "The opt-in page is not reachable.",
      categories: ["CALL_TO_ACTION", "OTHER"],
    });
    expect(share).toMatchObject({ partnerId: "SACME01", status: "DECLINED" });
    expect((await acme.getCampaignSharing("CELIG03", { cnpMigration: true })).upstream).toMatchObject({
      status: "DECLINED",
      explanation: "The opt-in page is not reachable.",
    });
    expect((await acme.getMigration("CELIG03"))?.status).toBe("ACTIVE");
  });

  it.each([
    ["of an expired campaign", "CEXPD01", "SBLUER1", 518],
    ["of a mock campaign", "CMOCK01", "SBLUER1", 536],
    ["of a suspended campaign", "CSUSP01", "SBLUER1", 592],
    ["that is open already", "COPEN01", "SCASCD1", 592],
    ["without an accepted DCA", "CNDCA01", "SBLUER1", 592],
    ["to the current partner", "CELIG01", "SNRTHW1", 592],
    ["to a partner that opted out", "CELIG01", "SOPTOT1", 592],
    ["to a partner nobody knows", "CELIG01", "SNOBODY", 502],
    ["of a campaign nobody knows", "CNOBODY", "SBLUER1", 502],
  ])("is refused %s", async (_, campaign, target, code) => {
    expect(await refusalOf(acme.startMigration(campaign, target))).toBe(code);
  });
});

describe("other writes", () => {
  it("share a campaign that has no partner yet", async () => {
    expect(await acme.shareCampaign("CNEVR01", "SBLUER1")).toMatchObject({
      partnerId: "SBLUER1",
      status: "PENDING",
    });
  });

  it("change the settings and answer the new ones", async () => {
    const settings = { migrationSupported: true, migrationAutoComplete: true };
    expect(await acme.putSettings(settings)).toEqual(settings);
    expect(await acme.getSettings()).toEqual(settings);
  });

  it("nudge", async () => {
    await expect(
      acme.nudge("COPEN01", { intent: "REVIEW", description: "Any news?" }),
    ).resolves.toBeUndefined();
  });
});

describe("trouble", () => {
  it("of the key is told apart", async () => {
    const stranger = createTcrClient({ baseUrl: sandbox.tcr, apiKey: "key-SACME01", secret: "wrong" });
    await expect(stranger.getSettings()).rejects.toMatchObject({ kind: "unauthorized", applied: "no" });
  });

  it("by the rate limit is told apart and proves that nothing was applied", async () => {
    await sandbox.control("POST", "/limits", { system: "tcr", class: "write", count: 1, windowMs: 60_000 });
    await acme.putSettings({ migrationSupported: true, migrationAutoComplete: false });
    await expect(acme.startMigration("CELIG04", "SBLUER1")).rejects.toMatchObject({
      kind: "rateLimited",
      applied: "no",
      retry: "later",
    });
    expect(await acme.getMigration("CELIG04")).toBeNull();
  });

  it.each([
    ["before", "drop-before", null],
    ["after", "apply-then-drop", "ACTIVE"],
  ])(
    "that cuts a start off %s it was applied looks the same, and is settled by reading",
    async (_, mode, status) => {
      await sandbox.control("POST", "/faults", { system: "tcr", method: "POST", mode, count: 1 });
      await expect(acme.startMigration("CELIG05", "SBLUER1")).rejects.toMatchObject({
        kind: "noAnswer",
        applied: "unknown",
        retry: "afterReadback",
      });
      expect((await acme.getMigration("CELIG05"))?.status ?? null).toBe(status);
    },
  );

  it.each([
    ["before", "status", null],
    ["after", "apply-then-status", "ACTIVE"],
  ])(
    "inside the registry (590) %s a start was applied looks the same, and is settled by reading",
    async (_, mode, status) => {
      await sandbox.control("POST", "/faults", {
        system: "tcr",
        method: "POST",
        mode,
        status: 400,
        count: 1,
      });
      const error: unknown = await acme
        .startMigration("CELIG05", "SBLUER1")
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        kind: "refused",
        code: 590,
        applied: "unknown",
        retry: "afterReadback",
      });
      expect(explainTcr({ kind: "refused", code: 590 }).sentence).toBe(
        "TCR had an internal error. As far as we can tell nothing was changed.",
      );
      expect((await acme.getMigration("CELIG05"))?.status ?? null).toBe(status);
    },
  );

  it("inside the registry (590) at a read changes nothing, and the same read may follow", async () => {
    await sandbox.control("POST", "/faults", {
      system: "tcr",
      method: "GET",
      mode: "status",
      status: 400,
      count: 1,
    });
    await expect(acme.getCampaign("CELIG05")).rejects.toMatchObject({
      code: 590,
      applied: "no",
      retry: "later",
    });
    expect(await acme.getCampaign("CELIG05")).toMatchObject({ campaignId: "CELIG05" });
  });

  it("with an answer that is no JSON is a breach of contract", async () => {
    await sandbox.control("POST", "/faults", { system: "tcr", method: "GET", mode: "bad-json", count: 1 });
    await expect(acme.getSettings()).rejects.toMatchObject({ kind: "contract" });
  });
});

describe("webhooks", () => {
  it("arrive signed, and are understood", async () => {
    const received: { rawBody: string; header: string | undefined }[] = [];
    const server = createServer((incoming, outgoing) => {
      let rawBody = "";
      incoming.on("data", (chunk: Buffer) => (rawBody += chunk.toString()));
      incoming.on("end", () => {
        const header = incoming.headers["x-registry-signature"];
        received.push({ rawBody, header: typeof header === "string" ? header : undefined });
        outgoing.writeHead(204).end();
      });
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const registeredUrl = `http://127.0.0.1:${String(port)}/hook?account=1`;
    try {
      await acme.putWebhookSubscription({ eventCategory: "CAMPAIGN", webhookEndpoint: registeredUrl });
      expect(await acme.listWebhookSubscriptions()).toEqual([
        { eventCategory: "CAMPAIGN", webhookEndpoint: registeredUrl },
      ]);
      expect((await acme.sendTestEvent("CAMPAIGN_SHARE_ADD")).endpoint).toBe(registeredUrl);
      await acme.startMigration("CELIG06", "SBLUER1");
      await acme.cancelMigration("CELIG06", "wrong partner");
      await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
    const verdicts = received.map(({ rawBody, header }) =>
      verifySignature({ rawBody, registeredUrl, secrets: ["secret-SACME01"], header }),
    );
    expect(new Set(verdicts)).toEqual(new Set(["valid"]));
    const events = received.map(({ rawBody }) => parseEvent(rawBody));
    expect(events.map((event) => event?.eventType)).toEqual(["CAMPAIGN_SHARE_ADD", "CNP_MIGRATION_CANCEL"]);
    expect(events[1]).toMatchObject({ campaignId: "CELIG06", explanation: "wrong partner" });
    await acme.deleteWebhookSubscription("CAMPAIGN");
    expect(await acme.listWebhookSubscriptions()).toEqual([]);
  });
});

describe("as a DCA", () => {
  it("reads both lists, the campaign with its brand, both views of the sharing, and the whole chain", async () => {
    const prairie = as("DPRAR", "dca");
    const waiting = { cnpMigration: true, sharingStatus: ["PENDING"] };
    expect((await prairie.listDcaCampaigns("PRIMARY", waiting)).records).toEqual([]);
    const { records } = await prairie.listDcaCampaigns("SECONDARY", waiting);
    expect(records.map((each) => each.campaignId)).toEqual(["CPART01"]);
    expect(await prairie.getDcaCampaign("CPART01")).toMatchObject({
      cspId: "SACME01",
      brand: { universalEin: expect.stringMatching(/^US_/) as string },
    });
    const provisional = { cnpMigration: true };
    expect(await prairie.getPartnerCampaignSharing("CPART01", provisional)).toEqual({
      downstream: null,
      upstream: null,
    });
    expect((await prairie.getSecondarySharing("CPART01", provisional)).downstream).toMatchObject({
      partnerId: "DSUMT",
      status: "PENDING",
    });
    const chain = await prairie.getChain("CPART01", provisional);
    expect(chain?.map((hop) => [hop.to, hop.role])).toEqual([
      ["SNRTHW1", "CNP"],
      ["DSUMT", "PRIMARY"],
      ["DPRAR", "SECONDARY"],
    ]);
    expect(chain?.[1]?.mnoIds).toEqual([10017, 10035]);
  });

  it("answers as secondary, declines with categories and words, and is shared with again", async () => {
    const [prairie, summit] = [as("DPRAR", "dca"), as("DSUMT", "dca")];
    await prairie.declineSecondaryShare("CPART01", { explanation: "Not reachable.", categories: ["OTHER"] });
    expect((await summit.getSecondarySharing("CPART01", { cnpMigration: true })).upstream).toMatchObject({
      status: "DECLINED",
      explanation: "Not reachable.",
    });
    await summit.shareWithSecondary("CPART01", "DPRAR");
    await prairie.acceptSecondaryShare("CPART01");
    expect((await acme.getMigration("CPART01"))?.status).toBe("COMPLETED");
  });

  it("learns which networks each DCA reaches, which a CSP does not", async () => {
    const reach = (await as("DSUMT", "dca").listDcas()).find((dca) => dca.id === "DPRAR")?.mnoIds;
    expect(reach).not.toContain(10017);
    expect((await acme.listDcas())[0]?.mnoIds).toBeNull();
  });
});
