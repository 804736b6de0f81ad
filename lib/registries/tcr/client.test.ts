import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "@/scripts/testing/sandbox-process";
import type { CallClass } from "./call";
import { createTcrClient, type TcrClient } from "./client";
import { TcrError } from "./errors";
import campaignList from "./fixtures/campaign-list.json";
import errors from "./fixtures/errors.json";
import migration from "./fixtures/migration.json";
import sharing from "./fixtures/sharing.json";

/** A registry that answers what a test tells it to, and remembers what it was asked. */
type Seen = { method: string; url: string; authorization: string | undefined; body: string };
type Answer = (outgoing: ServerResponse, incoming: IncomingMessage) => void;

let server: Server;
let baseUrl: string;
let answer: Answer;
let seen: Seen[];
let classes: CallClass[];
let tcr: TcrClient;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (outgoing) => {
    outgoing.writeHead(status, { "content-type": "application/json", ...headers });
    outgoing.end(JSON.stringify(body));
  };

const text =
  (status: number, body = "", headers: Record<string, string> = {}): Answer =>
  (outgoing) => {
    outgoing.writeHead(status, headers).end(body);
  };

const cut: Answer = (_, incoming) => incoming.socket.destroy();
const silence: Answer = () => undefined;

const aClient = (given: Partial<Parameters<typeof createTcrClient>[0]> = {}): TcrClient =>
  createTcrClient({
    baseUrl,
    apiKey: "key",
    secret: "hush",
    timeoutMs: 10_000,
    beforeCall: (cls) => {
      classes.push(cls);
      return Promise.resolve();
    },
    ...given,
  });

const errorOf = async (promise: Promise<unknown>): Promise<TcrError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof TcrError) return error;
  throw new Error(`expected a TcrError, got ${String(error)}`);
};

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      const { method = "", url = "", headers } = incoming;
      seen.push({ method, url, authorization: headers.authorization, body });
      answer(outgoing, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v2`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  seen = [];
  classes = [];
  answer = json(200, {});
  tcr = aClient();
});

describe("a call", () => {
  it("signs in with key and secret", async () => {
    answer = text(200, "5.23.0\n");
    expect(await tcr.version()).toBe("5.23.0");
    expect(seen[0]?.authorization).toBe(`Basic ${Buffer.from("key:hush").toString("base64")}`);
  });

  it("waits for a slot of its class first", async () => {
    answer = text(204);
    await tcr.startMigration("CAAAAAA", "SBBBBBB");
    answer = json(200, migration.iso);
    await tcr.getMigration("CAAAAAA");
    expect(classes).toEqual(["write", "read"]);
  });

  it("is not made when no slot is granted", async () => {
    const refused = aClient({ beforeCall: () => Promise.reject(new Error("no slot")) });
    await expect(refused.startMigration("CAAAAAA", "SBBBBBB")).rejects.toThrow("no slot");
    expect(seen).toEqual([]);
  });

  it("keeps an id within its place of the path", async () => {
    answer = json(200, {});
    await tcr.getCampaignSharing("../settings?x=1");
    expect(seen[0]?.url).toBe("/v2/campaign/..%2Fsettings%3Fx%3D1/sharing");
  });

  it("takes a base URL with a slash at its end", async () => {
    answer = text(200, "1");
    await aClient({ baseUrl: `${baseUrl}/` }).version();
    expect(seen[0]?.url).toBe("/v2/version");
  });
});

describe("the requests", () => {
  it.each<[string, (client: TcrClient) => Promise<unknown>, string]>([
    [
      "startMigration",
      (c) => c.startMigration("CAAAAAA", "TIDAL"),
      "POST /v2/campaign/CAAAAAA/migrateCnp/TIDAL",
    ],
    ["cancelMigration", (c) => c.cancelMigration("CAAAAAA"), "DELETE /v2/campaign/CAAAAAA/migrateCnp"],
    [
      "cancelMigration with words",
      (c) => c.cancelMigration("CAAAAAA", "wrong partner & more"),
      "DELETE /v2/campaign/CAAAAAA/migrateCnp?explanation=wrong+partner+%26+more",
    ],
    ["acceptShare", (c) => c.acceptShare("CAAAAAA"), "PUT /v2/partnerCampaign/CAAAAAA/sharing"],
    ["acceptSecondaryShare", (c) => c.acceptSecondaryShare("CAAAAAA"), "PUT /v2/dcaCampaign/CAAAAAA/sharing"],
    [
      "shareWithSecondary",
      (c) => c.shareWithSecondary("CAAAAAA", "TIDAL"),
      "PUT /v2/campaign/CAAAAAA/dca/TIDAL",
    ],
    [
      "declineSecondaryShare",
      (c) => c.declineSecondaryShare("CAAAAAA", { explanation: "no", categories: ["OTHER"] }),
      "DELETE /v2/dcaCampaign/CAAAAAA/sharing?explanation=no&rejectionCategory=OTHER",
    ],
    [
      "getChain",
      (c) => c.getChain("CAAAAAA", { cnpMigration: true }),
      "GET /v2/campaign/CAAAAAA/cnpChain?cnpMigration=true",
    ],
    [
      "deleteWebhookSubscription",
      (c) => c.deleteWebhookSubscription("CAMPAIGN"),
      "DELETE /v2/webhook/subscription/CAMPAIGN",
    ],
  ])("%s", async (_, act, expected) => {
    answer = text(204);
    await act(tcr);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([expected]);
  });

  it("decline with every category, repeated", async () => {
    answer = json(200, { ...sharing.middleHop.sharedWithMe, sharingStatus: "DECLINED" });
    const share = await tcr.declineShare("CAAAAAA", {
      explanation: "no page",
      categories: ["CALL_TO_ACTION", "OTHER"],
    });
    expect(share).toMatchObject({ partnerId: "SACME01", status: "DECLINED" });
    expect(seen[0]?.url).toBe(
      "/v2/partnerCampaign/CAAAAAA/sharing?explanation=no+page&rejectionCategory=CALL_TO_ACTION&rejectionCategory=OTHER",
    );
  });

  it("elect and share answer the share they made", async () => {
    answer = json(200, sharing.middleHop.sharedByMe);
    expect(await tcr.electUpstream("CAAAAAA", "TIDAL")).toMatchObject({
      partnerId: "TIDAL",
      status: "PENDING",
    });
    expect(await tcr.shareCampaign("CAAAAAA", "TIDAL")).toMatchObject({ partnerId: "TIDAL" });
    expect(seen.map((request) => request.url)).toEqual([
      "/v2/partnerCampaign/CAAAAAA/sharing/TIDAL",
      "/v2/campaign/CAAAAAA/sharing/TIDAL",
    ]);
  });

  it("send settings, subscriptions and nudges as JSON", async () => {
    answer = json(200, { migrationSupported: true, migrationAutoComplete: true });
    await tcr.putSettings({ migrationSupported: true, migrationAutoComplete: true });
    await tcr.putWebhookSubscription({
      eventCategory: "CAMPAIGN",
      webhookEndpoint: "https://portage.example/x",
    });
    await tcr.nudge("CAAAAAA", { intent: "REVIEW", description: "Any news?" });
    expect(seen.map((request) => JSON.parse(request.body) as unknown)).toEqual([
      { migrationSupported: true, migrationAutoComplete: true },
      { eventCategory: "CAMPAIGN", webhookEndpoint: "https://portage.example/x" },
      { nudgeIntent: "REVIEW", description: "Any news?" },
    ]);
  });

  it("ask lists page by page, 50 records each unless told otherwise", async () => {
    answer = json(200, campaignList);
    expect((await tcr.listCampaigns({ upstreamCnpId: "TIDAL", page: 3 })).totalRecords).toBe(268);
    await tcr.listSharedWithMe({
      cnpMigration: true,
      sharingStatus: ["PENDING", "DECLINED"],
      recordsPerPage: 10,
    });
    expect(seen.map((request) => request.url)).toEqual([
      "/v2/campaign?recordsPerPage=50&page=3&upstreamCnpId=TIDAL",
      "/v2/partnerCampaign/sharedWithMe?recordsPerPage=10&page=1&cnpMigration=true&sharingStatus=PENDING&sharingStatus=DECLINED",
    ]);
  });

  it("use the paths and names of the 2026 revision where that is set", async () => {
    answer = json(200, campaignList);
    const newer = aClient({ lists: "search" });
    await newer.listCampaigns();
    await newer.listSharedWithMe({ startDate: "2026-01-01" });
    await newer.listSharedByMe({ startDate: "2026-01-01" });
    expect(seen.map((request) => request.url)).toEqual([
      "/v2/campaign/search?recordsPerPage=50&page=1",
      "/v2/partnerCampaign/sharedWithMe/search?recordsPerPage=50&page=1&sharingStartDate=2026-01-01",
      "/v2/partnerCampaign/sharedByMe/search?recordsPerPage=50&page=1&startDate=2026-01-01",
    ]);
  });
});

describe("nothing there", () => {
  it.each<[string, Answer]>([
    ["an empty object", json(200, sharing.never)],
    ["nulls", json(200, sharing.nulls)],
    ["null", json(200, null)],
    ["code 502", json(400, errors.notFound)],
  ])("is no sharing when the registry says it with %s", async (_, given) => {
    answer = given;
    expect(await tcr.getCampaignSharing("CAAAAAA")).toEqual({ downstream: null, upstream: null });
    expect(await tcr.getPartnerCampaignSharing("CAAAAAA", { cnpMigration: true })).toEqual({
      downstream: null,
      upstream: null,
    });
  });

  it("is no migration for code 502, and only for that", async () => {
    answer = json(400, errors.notFound);
    expect(await tcr.getMigration("CAAAAAA")).toBeNull();
    answer = json(400, errors.internal);
    expect(await errorOf(tcr.getMigration("CAAAAAA"))).toMatchObject({ kind: "refused", code: 590 });
  });

  it("is no networks for any lasting refusal, as a middle hop may not be allowed to ask", async () => {
    answer = json(400, errors.fields);
    expect(await tcr.getElectedNetworks("CAAAAAA")).toBeNull();
    answer = json(200, [10038, "10035"]);
    expect(await tcr.getElectedNetworks("CAAAAAA", { cnpMigration: true })).toEqual([10038, 10035]);
  });

  it("is not concluded from a passing trouble", async () => {
    answer = json(400, errors.busy);
    expect(await errorOf(tcr.getElectedNetworks("CAAAAAA"))).toMatchObject({ code: 591, retry: "later" });
    answer = text(503);
    expect(await errorOf(tcr.getCampaignSharing("CAAAAAA"))).toMatchObject({ kind: "server" });
  });
});

describe("a refusal", () => {
  it.each([
    ["fields", errors.fields],
    ["the older field", errors.field],
  ])("is read with %s", async (_, body) => {
    answer = json(400, body);
    expect(await errorOf(tcr.getCampaign("X"))).toMatchObject({
      kind: "refused",
      status: 400,
      code: 501,
      codes: [{ code: 501, description: "Invalid parameter", fields: ["campaignId"] }],
      applied: "no",
      retry: "no",
    });
  });

  it("keeps the registry's words about a partner", async () => {
    answer = json(400, errors.optedOut);
    expect((await errorOf(tcr.startMigration("CAAAAAA", "SQUIET1"))).codes[0]?.description).toContain(
      "SQUIET1",
    );
  });

  it("of the key is told apart", async () => {
    answer = text(401, "Unauthorized");
    expect(await errorOf(tcr.startMigration("CAAAAAA", "TIDAL"))).toMatchObject({
      kind: "unauthorized",
      applied: "no",
      retry: "no",
    });
  });
});

describe("the rate limit", () => {
  it("waits as long as the registry says", async () => {
    answer = text(429, "", { "retry-after": "7" });
    expect(await errorOf(tcr.startMigration("CAAAAAA", "TIDAL"))).toMatchObject({
      kind: "rateLimited",
      applied: "no",
      retry: "later",
      retryAfterMs: 7_000,
    });
  });

  it("waits 10 s for writes and 1 s for reads where it says nothing", async () => {
    answer = text(429);
    expect((await errorOf(tcr.startMigration("CAAAAAA", "TIDAL"))).retryAfterMs).toBe(10_000);
    expect((await errorOf(tcr.getCampaign("CAAAAAA"))).retryAfterMs).toBe(1_000);
  });
});

describe("an answer that is none", () => {
  const ambiguous = { applied: "unknown", retry: "afterReadback" };

  it.each<[string, Answer, object]>([
    ["cut off", cut, { kind: "noAnswer", ...ambiguous }],
    ["a broken server", text(503, "<html>"), { kind: "server", status: 503, ...ambiguous }],
    ["a redirect", text(302, "", { location: "/login" }), { kind: "contract", ...ambiguous }],
    ["a page of a proxy", text(404, "<html>"), { kind: "contract", applied: "no", retry: "no" }],
    ["a refusal that we cannot read", text(400, "oops"), { kind: "contract", applied: "no", retry: "no" }],
  ])("%s leaves a write in doubt only where it may have gone through", async (_, given, expected) => {
    answer = given;
    expect(await errorOf(tcr.startMigration("CAAAAAA", "TIDAL"))).toMatchObject(expected);
  });

  it.each<[string, Answer]>([
    ["no JSON", text(200, "<html>")],
    ["the wrong shape", json(200, { sharingStatus: 7 })],
    ["nothing", text(200)],
  ])("to an elect with %s is read back, not repeated", async (_, given) => {
    answer = given;
    expect(await errorOf(tcr.electUpstream("CAAAAAA", "TIDAL"))).toMatchObject({
      kind: "contract",
      ...ambiguous,
    });
  });

  it("that comes too late leaves a write in doubt as well", async () => {
    answer = silence;
    const impatient = aClient({ timeoutMs: 100 });
    expect(await errorOf(impatient.startMigration("CAAAAAA", "TIDAL"))).toMatchObject({
      kind: "noAnswer",
      ...ambiguous,
    });
  });

  it("to a read changes nothing and may be asked again", async () => {
    answer = cut;
    expect(await errorOf(tcr.getMigration("CAAAAAA"))).toMatchObject({
      kind: "noAnswer",
      applied: "no",
      retry: "later",
    });
    answer = text(200, "not json");
    expect(await errorOf(tcr.getMigration("CAAAAAA"))).toMatchObject({ kind: "contract", retry: "no" });
  });

  it("comes from nobody when nothing could be sent", async () => {
    const nowhere = aClient({ baseUrl: `http://127.0.0.1:${String(await freePort())}/v2` });
    expect(await errorOf(nowhere.startMigration("CAAAAAA", "TIDAL"))).toMatchObject({
      kind: "notSent",
      applied: "no",
      retry: "later",
    });
  });

  it("never carries the secret, the key or the explanation", async () => {
    answer = cut;
    const error = await errorOf(tcr.cancelMigration("CAAAAAA", "private words"));
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/hush|a2V5|private/);
  });
});
