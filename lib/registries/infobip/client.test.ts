import { describe, expect, it } from "vitest";
import { NoAnswerError } from "@/lib/http/no-answer-error";
import { NotSentError } from "@/lib/http/not-sent-error";
import type { HttpRequest, HttpResponse } from "@/lib/http/request";
import type { InfobipLane } from "./call";
import { createInfobipClient } from "./client";
import { InfobipError } from "./errors";
import guide from "./fixtures/guide.json";
import errors from "./fixtures/errors.json";

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | Error;

const clientThat = (...answers: Answer[]) => {
  const sent: HttpRequest[] = [];
  const lanes: InfobipLane[] = [];
  const client = createInfobipClient({
    baseUrl: "https://abc12.api.infobip.com/",
    importBaseUrl: "https://api-ny2.infobip.com",
    apiKey: "k3y",
    beforeCall: (lane) => {
      lanes.push(lane);
      return Promise.resolve();
    },
    request: (request): Promise<HttpResponse> => {
      sent.push(request);
      const answer = answers.shift() ?? {};
      if (answer instanceof Error) return Promise.reject(answer);
      const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
      return Promise.resolve({ status: answer.status ?? 200, headers: new Headers(answer.headers), text });
    },
  });
  const last = () => {
    const request = sent.at(-1);
    if (request === undefined) throw new Error("nothing was sent");
    return { ...request, body: request.body === undefined ? null : (JSON.parse(request.body) as unknown) };
  };
  return { client, sent, lanes, last };
};

const failure = async (promise: Promise<unknown>): Promise<InfobipError> => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InfobipError) return error;
  throw new Error(`expected a failure, got ${String(error)}`);
};

const migrate = { name: "migrateCampaignCOJD655", externalCampaignId: "COJD655", numbers: ["19168361160"] };

describe("the guide's examples", () => {
  it("import: what is sent is what the guide sends, to the host it names", async () => {
    const { client, last, lanes } = clientThat({ body: "whatever it answers" });
    await client.importNumbers(guide.import.numbers);
    expect(last()).toMatchObject({
      method: "POST",
      url: "https://api-ny2.infobip.com/numbers/2/numbers/import",
      headers: { authorization: "App k3y", accept: "application/json" },
      body: guide.import,
    });
    expect(lanes).toEqual(["import"]);
  });

  it("migrate: what is sent is what the guide sends, and its answer is read", async () => {
    const { client, last, lanes } = clientThat({ body: guide.migrate.response });
    const campaign = await client.migrateCampaign({ ...migrate, numberPoolId: "INFOBIP23" });
    expect(last()).toMatchObject({
      url: "https://abc12.api.infobip.com/number-registration/1/campaigns/migrate",
      body: guide.migrate.request,
    });
    expect(campaign).toEqual({
      id: "44e8c5fc-1f17-4f4c-9519-6606c907075f",
      name: "migrateCampaignCOJD655",
      stage: "IN_MIGRATION",
      type: "EXTERNAL_TEN_DIGIT_LONG_CODE",
      externalCampaignId: "COJD655",
      createdAt: new Date("2026-03-04T09:08:43Z"),
      modifiedAt: new Date("2026-03-04T09:08:43Z"),
      feedback: null,
      pool: null,
    });
    expect(lanes).toEqual(["migrate"]);
  });

  it("without a pool none is named", async () => {
    const { client, last } = clientThat({ status: 201, body: guide.migrate.response });
    await client.migrateCampaign({ ...migrate, numberPoolId: null });
    expect(last().body).not.toHaveProperty("numberPoolID");
  });
});

describe("errors", () => {
  it.each([
    ["older", errors.classic],
    ["newer", errors.platform],
  ])("in the %s shape come out the same", async (_, body) => {
    const { client } = clientThat({ status: 400, body });
    const error = await failure(client.migrateCampaign(migrate));
    expect(error).toMatchObject({
      kind: "refused",
      status: 400,
      code: "E400",
      text: "Bad request",
      violations: [{ field: "numbers", text: "must not be null" }],
      applied: "no",
      retry: "no",
    });
  });

  it.each([401, 403, 404])("%i on import and migrate most likely means: not enabled", async (status) => {
    const { client } = clientThat({ status, body: errors.classic }, { status, body: "" });
    expect(await failure(client.migrateCampaign(migrate))).toMatchObject({
      kind: "notEnabled",
      applied: "no",
    });
    expect(await failure(client.importNumbers(["15552345678"]))).toMatchObject({ kind: "notEnabled" });
  });

  it("elsewhere 401 is about the key and 404 about what was asked for", async () => {
    const { client } = clientThat({ status: 401, body: "" }, { status: 404, body: errors.notFound });
    expect(await failure(client.getCampaign("x"))).toMatchObject({ kind: "unauthorized" });
    expect(await failure(client.getCampaign("x"))).toMatchObject({ kind: "refused", code: "E404" });
  });

  it("429 says how long to wait, by its header or a second", async () => {
    const { client } = clientThat({ status: 429, headers: { "retry-after": "7" } }, { status: 429 });
    expect(await failure(client.listNumberPools())).toMatchObject({
      kind: "rateLimited",
      retry: "later",
      retryAfterMs: 7_000,
    });
    expect(await failure(client.migrateCampaign(migrate))).toMatchObject({
      applied: "no",
      retry: "later",
      retryAfterMs: 1_000,
    });
  });

  const lost = new NoAnswerError({ method: "POST", path: "/x", reason: "timeout" });

  it.each<[string, Answer]>([
    ["no answer", lost],
    ["a 500", { status: 500, body: errors.classic }],
    ["an answer that cannot be read", { status: 200, body: "<html>" }],
    ["an answer without an id", { status: 200, body: { stage: "IN_MIGRATION" } }],
  ])("%s leaves a migrate call undecided", async (_, answer) => {
    const { client } = clientThat(answer);
    expect(await failure(client.migrateCampaign(migrate))).toMatchObject({
      applied: "unknown",
      retry: "afterReadback",
    });
  });

  it("a read takes no effect, whatever becomes of it", async () => {
    const { client } = clientThat(lost);
    expect(await failure(client.getCampaign("x"))).toMatchObject({ applied: "no", retry: "later" });
  });

  it("what never left can be sent again", async () => {
    const { client } = clientThat(new NotSentError({ method: "POST", path: "/x", reason: "ECONNREFUSED" }));
    expect(await failure(client.migrateCampaign(migrate))).toMatchObject({
      kind: "notSent",
      applied: "no",
      retry: "later",
    });
  });

  it("hold neither key nor body", async () => {
    const { client } = clientThat({ status: 400, body: errors.classic });
    const error = await failure(client.migrateCampaign(migrate));
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/k3y|19168361160/);
  });
});

describe("what Infobip says is read tolerantly", () => {
  const rejected = {
    ...guide.migrate.response,
    stage: "REJECTED",
    surprise: true,
    campaignFeedback: {
      rejectionReasons: "One text instead of a list",
      rejectionDetails: [{ errorCode: 9101, description: "No", recommendedAction: null }],
      rejectionDate: "2026-03-04T10:00:00Z",
    },
  };

  it("keeps a stage that it does not know", async () => {
    const { client } = clientThat({
      body: { ...guide.migrate.response, stage: "UPDATE_REQUESTED_BY_CARRIERS" },
    });
    expect((await client.getCampaign("x")).stage).toBe("UPDATE_REQUESTED_BY_CARRIERS");
  });

  it("takes reasons as one text or as a list", async () => {
    const { client } = clientThat({ body: rejected });
    expect((await client.getCampaign("x")).feedback).toEqual({
      reasons: ["One text instead of a list"],
      details: [{ code: "9101", description: "No", action: null }],
      rejectedAt: new Date("2026-03-04T10:00:00Z"),
    });
  });

  it.each([
    ["with an envelope", { results: [{ network: "ATT", state: "ACTIVE" }] }],
    ["without one", [{ network: "ATT", state: "ACTIVE" }]],
  ])("network states %s", async (_, body) => {
    const { client } = clientThat({ body });
    expect(await client.getNetworkStatuses("x")).toMatchObject([{ network: "ATT", state: "ACTIVE" }]);
  });

  it("an id cannot lead to another path", async () => {
    const { client, last } = clientThat({ body: guide.migrate.response });
    await client.getCampaign("../number-pools?x=");
    expect(String(last().url)).toBe(
      "https://abc12.api.infobip.com/number-registration/1/campaigns/..%2Fnumber-pools%3Fx%3D",
    );
  });
});

describe("a migrate call whose answer was lost", () => {
  const page = (...results: unknown[]) => ({
    body: { results, paging: { page: 0, totalResults: results.length } },
  });
  const other = { ...guide.migrate.response, id: "other", externalCampaignId: "COTHER1" };

  it("is found by its first number, among others with the same", async () => {
    const { client, sent } = clientThat(page(other, guide.migrate.response));
    expect((await client.findMigrated(migrate))?.id).toBe(guide.migrate.response.id);
    expect(sent.map(({ url }) => String(url))).toEqual([
      expect.stringContaining("number=19168361160&type=EXTERNAL_TEN_DIGIT_LONG_CODE"),
    ]);
  });

  it("is found by its name where the number is not shown yet", async () => {
    const { client, last } = clientThat(page(), page(guide.migrate.response));
    expect((await client.findMigrated(migrate))?.id).toBe(guide.migrate.response.id);
    expect(String(last().url)).toContain("nameLike=migrateCampaignCOJD655");
  });

  it("is not there when neither finds it", async () => {
    const { client } = clientThat(page(other), page(other));
    expect(await client.findMigrated(migrate)).toBeNull();
  });
});

describe("whether numbers are imported", () => {
  const owned = (numbers: string[], total: number, reservationStatus: string | null = null) => ({
    body: { numbers: numbers.map((number) => ({ number, reservationStatus })), numberCount: total },
  });

  it("few among many are asked for one by one", async () => {
    const { client, sent } = clientThat(owned([], 5_000), owned(["15550000001"], 1), owned([], 0));
    const found = await client.ownedAmong(["15550000001", "15550000002"]);
    expect([...found]).toEqual(["15550000001"]);
    expect(sent).toHaveLength(3);
  });

  it("many among few are read from the list, until all are found", async () => {
    const { client, sent } = clientThat(owned(["15550000001"], 120), owned(["15550000002"], 120));
    expect((await client.ownedAmong(["15550000001", "15550000002"])).size).toBe(2);
    expect(sent).toHaveLength(2);
  });

  it("one that is still being reserved is not", async () => {
    const { client } = clientThat(owned(["15550000001"], 1, "PENDING"));
    expect((await client.ownedAmong(["15550000001"])).size).toBe(0);
  });
});
