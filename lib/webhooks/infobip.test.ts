import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, pause } from "@/scripts/testing/world";
import { db, inTransaction, Prisma } from "@/lib/db";
import { infobipPartnerId } from "@/lib/domain/infobip";
import { connectInfobip } from "@/lib/mirror/connect-infobip";
import { rememberInfobipCampaign } from "@/lib/mirror/infobip-campaigns";
import events from "@/lib/registries/infobip/fixtures/events.json";
import { receiveInfobipRequest } from "./infobip-route";

/** The website's route, over real HTTP, so that the sandbox can reach it; before anything reads the settings. */
const website: Server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const request = new Request("http://portage.local", {
      method: "POST",
      headers,
      body: Buffer.concat(chunks),
    });
    void receiveInfobipRequest(request, incoming.url?.split("/").at(-1) ?? "").then(({ status }) => {
      outgoing.writeHead(status).end();
    });
  });
});
await new Promise<void>((resolve) => website.listen(0, "127.0.0.1", resolve));
process.env.PORTAGE_WEBHOOK_URL = `http://127.0.0.1:${String((website.address() as AddressInfo).port)}`;

const world = await createWorld();
const acme = await world.account("SACME01");
const northwind = await world.account("SNRTHW1");
const nnid = await world.infobip(acme);
await world.infobip(northwind);

afterAll(async () => {
  website.closeAllConnections();
  website.close();
  await world.close();
});

const uuid = events.registered.results[0]?.content.campaignId ?? "";
const basic = { authorization: `Basic ${Buffer.from("portage:hush").toString("base64")}` };
const deliver = async (body: unknown, headers: Record<string, string> = basic, accountId = acme.id) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request("http://portage.local", { method: "POST", body: text, headers });
  return (await receiveInfobipRequest(request, accountId)).status;
};
const stored = () => db().webhookEvent.findMany({ orderBy: { id: "asc" } });
const connectionOf = (accountId: string) =>
  db().infobipConnection.findUniqueOrThrow({ where: { accountId } });
const secure = (webhookSecurity: string, webhookHeader = "x-infobip-signature") =>
  db().infobipConnection.update({
    where: { accountId: acme.id },
    data: { webhookSecurity, webhookHeader, subscription: {}, dueAt: null },
  });

beforeEach(async () => {
  await db().webhookEvent.deleteMany({});
  await db().infobipCampaign.deleteMany({});
  await secure("BASIC");
});

describe("what is stored and what is answered", () => {
  test("a proven delivery is stored as it came and answered 200 before anything is done about it", async () => {
    const text = JSON.stringify(events.registered);
    expect(await deliver(text)).toBe(200);
    expect(await stored()).toMatchObject([
      {
        accountId: acme.id,
        sender: "INFOBIP",
        rawBody: text,
        verdict: "VALID",
        status: "RECEIVED",
        eventType: "CAMPAIGN_STATUS_UPDATE",
        externalId: uuid,
        campaignId: "C123ABC",
        description: "REGISTERED",
      },
    ]);
    expect((await connectionOf(acme.id)).lastEventAt).not.toBeNull();
  });

  test("HMAC and a secret header prove it as well, in the header that the account chose", async () => {
    const text = JSON.stringify(events.registered);
    const signature = createHmac("sha256", "hush").update(text).digest("hex");
    await secure("HMAC", "x-agreed");
    expect(await deliver(text, { "x-agreed": signature })).toBe(200);
    expect(await deliver(text, basic)).toBe(401);
    await secure("HEADER", "x-portage-key");
    expect(await deliver(text, { "x-portage-key": "hush" })).toBe(200);
    expect(await deliver(text, { "x-agreed": signature })).toBe(401);
  });

  test("what is not proven is refused and not stored; neither is what is for no connection", async () => {
    expect(await deliver(events.registered, {})).toBe(401);
    const wrong = { authorization: `Basic ${Buffer.from("portage:wrong").toString("base64")}` };
    expect(await deliver(events.registered, wrong)).toBe(401);
    expect(await deliver(events.registered, basic, "00000000-0000-0000-0000-000000000000")).toBe(404);
    expect(await deliver(events.registered, basic, "../settings")).toBe(404);
    expect(await stored()).toEqual([]);
  });

  test("headers that hold the proof are not kept", async () => {
    await deliver(events.registered);
    expect(JSON.stringify((await stored())[0]?.headers)).not.toContain("Basic");
  });

  test("two thousand events of one delivery are stored one by one", async () => {
    const [event] = events.registered.results;
    const results = Array.from({ length: 2_000 }, (_, index) => ({
      ...event,
      content: { ...event?.content, campaignId: `uuid-${String(index)}` },
    }));
    expect(await deliver({ results })).toBe(200);
    expect(await db().webhookEvent.count()).toBe(2_000);
  });

  test("an unknown event is kept by its own name, a body without events is kept whole", async () => {
    await deliver({ results: [{ event: "BRAND_DREAM_UPDATE", content: { brandId: "B1" } }] });
    await deliver({ results: [] });
    await deliver("no JSON");
    expect(await stored()).toMatchObject([
      { eventType: "BRAND_DREAM_UPDATE", status: "IGNORED" },
      { eventType: null, status: "IGNORED", rawBody: '{"results":[]}' },
      { eventType: null, status: "UNPARSABLE", rawBody: "no JSON" },
    ]);
  });

  test("the same event again is kept and marked, also when it comes with others", async () => {
    await deliver(events.registered);
    await deliver({ results: [...events.linked.results, ...events.registered.results] });
    const [first, linked, again] = await stored();
    expect(linked?.duplicateOf).toBeNull();
    expect(again?.duplicateOf).toBe(first?.id);
  });

  test("a body that is too large is refused", async () => {
    expect(await deliver("x".repeat(9 * 1024 * 1024))).toBe(413);
  });
});

describe("applying", () => {
  test("TCR's applier leaves Infobip's events alone, and the campaign becomes due at Infobip", async () => {
    await deliver(events.linked);
    await world.work(acme);
    expect(await stored()).toMatchObject([{ status: "APPLIED" }]);
    // The sandbox does not have it: it is asked once, and not again and again.
    expect(await db().infobipCampaign.findMany({})).toMatchObject([
      {
        id: uuid,
        stage: null,
        dueAt: null,
        problem: expect.stringContaining("Campaign not found") as string,
      },
    ]);
  });

  test("a campaign that is known by Infobip's id only is found by the one at TCR", async () => {
    await db().infobipCampaign.create({ data: { accountId: acme.id, id: uuid, campaignId: "CKNOWN1" } });
    await deliver(events.linked);
    expect(await stored()).toMatchObject([{ campaignId: "CKNOWN1" }]);
  });
});

describe("from the migrate call to the event, with the sandbox", () => {
  const number = "15552345678";
  const migrate = async (more: object = {}) => {
    const campaignId = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"], { phones: [number] });
    await world.sandbox.control("POST", "/infobip/accounts", {
      company: "SACME01",
      numbers: [number],
      acceptMs: 0,
      registerMs: 600,
      outcome: "register",
      ...more,
    });
    await world.client(acme).startMigration(campaignId, infobipPartnerId);
    await world.sandbox.control("POST", "/osr", { numbers: [number], nnid, campaignId });
    const client = await connectInfobip(acme);
    const wanted = { name: `migrate${campaignId}`, externalCampaignId: campaignId, numbers: [number] };
    const campaign = await client?.migrateCampaign(wanted);
    if (campaign === undefined) throw new Error("no connection");
    await inTransaction((tx) => rememberInfobipCampaign(tx, acme.id, campaign));
    return { ...campaign, campaignId };
  };
  const until = async (id: string, stage: string) => {
    await expect
      .poll(
        async () => {
          await world.work(acme);
          return (
            await db().infobipCampaign.findUnique({ where: { accountId_id: { accountId: acme.id, id } } })
          )?.stage;
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe(stage);
  };
  const subscribed = async () => {
    await db().infobipConnection.update({
      where: { accountId: acme.id },
      data: { subscription: Prisma.DbNull, dueAt: new Date() },
    });
    await world.work(acme);
    await pause(10);
  };

  test("the event of REGISTERED arrives, and the history says that Infobip told", async () => {
    await subscribed();
    const { id, campaignId } = await migrate();
    await until(id, "REGISTERED");
    const entry = await db().auditEntry.findFirst({
      where: { action: "infobip.stage-changed", subjectId: campaignId },
    });
    expect(entry).toMatchObject({
      actorKind: "webhook",
      actorName: "Infobip",
      before: { infobipStage: "IN_MIGRATION" },
      after: { infobipStage: "REGISTERED" },
    });
    const row = await db().infobipCampaign.findFirst({ where: { id } });
    expect(row).toMatchObject({ campaignId, dueAt: null, networks: { T_MOBILE: "ACTIVE" } });
  });

  test("without a single event a reading finds the rejection with its reasons", async () => {
    await subscribed();
    const { id, campaignId } = await migrate({ outcome: "reject", loseWebhooks: 10 });
    await pause(900);
    await db().infobipCampaign.updateMany({ where: { id }, data: { dueAt: new Date() } });
    await until(id, "REJECTED");
    expect(await db().webhookEvent.count({ where: { campaignId } })).toBe(0);
    const row = await db().infobipCampaign.findFirst({ where: { id } });
    expect(row?.feedback).toMatchObject({ reasons: [expect.stringContaining("T-Mobile")] });
  });
});
