import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, personOf } from "@/scripts/testing/world";
import { db, Prisma } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { importStanding } from "@/lib/domain/bandwidth-list";
import { refreshBandwidth } from "@/lib/services/bandwidth/refresh";
import type { ImportQuery } from "./dto";
import { exportImports } from "./export";
import { getImport } from "./get";
import { listImports } from "./list";
import { importState } from "./where";

const world = await createWorld();
const acme = await world.account("SACME01");
const other = await world.account("SNRTHW1");
const viewer = personOf(acme, "VIEWER");
afterAll(() => world.close());

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const networks = (states: Record<string, string>) =>
  Object.entries(states).map(([name, status], id) => ({ id: String(id), name, status }));
const allApproved = networks({ ATT: "APPROVED", TMO: "REGISTERED" });

const imported = (
  account: Account,
  campaignId: string,
  more: Partial<Prisma.BandwidthCampaignUncheckedCreateInput> = {},
) =>
  db().bandwidthCampaign.create({
    data: { accountId: account.id, campaignId, status: "ACTIVE", networks: allApproved, ...more },
  });

const connected = (account: Account, more: Partial<Prisma.BandwidthConnectionUncheckedCreateInput> = {}) =>
  db().bandwidthConnection.create({
    data: {
      accountId: account.id,
      baseUrl: `${world.sandbox.url}/bandwidth/api`,
      bandwidthAccountId: account.companyId,
      clientId: "client",
      secretSealed: "sealed",
      callbackSecretSealed: "sealed",
      ...more,
    },
  });

const whole = { page: 1, size: 25, sort: "campaignId" } as const;
const list = (query: Partial<ImportQuery> = {}, ctx = viewer) => listImports(ctx, { ...whole, ...query });
const idsOf = async (query: Partial<ImportQuery>) =>
  (await list(query)).rows.map(({ campaignId }) => campaignId);

beforeEach(async () => {
  await db().bandwidthCampaign.deleteMany({});
  await db().bandwidthConnection.deleteMany({});
});

describe("the list of imported campaigns", () => {
  test("holds this company's and no other's", async () => {
    await imported(acme, "CMINE01");
    await imported(other, "CTHEIRS");
    expect(await idsOf({})).toEqual(["CMINE01"]);
    expect(await getImport(viewer, "CTHEIRS")).toBeNull();
    expect(await getImport(viewer, "CMINE01")).toMatchObject({ standing: { word: "Can take numbers" } });
  });

  test("says what Bandwidth shows of a campaign, and what our mirror of TCR knows of it", async () => {
    const id = await world.campaign(["SACME01", "SNRTHW1", "DCLRW"]);
    await world.sync(acme);
    await imported(acme, id, {
      networks: networks({ ATT: "APPROVED", TMO: "REVIEW" }),
      secondaryDca: "ACCEPTED",
      numberCount: 12,
      createdOn: day(3),
    });
    await imported(acme, "CUNKNWN");
    const { rows } = await list();
    expect(rows.find((row) => row.campaignId === id)).toMatchObject({
      campaign: { brandId: expect.any(String) as string, useCaseName: expect.any(String) as string },
      standing: { state: "moving", word: "Waits for T-Mobile" },
      networks: [
        { name: "AT&T", word: "Approved", approved: true },
        { name: "T-Mobile", word: "In review", approved: false },
      ],
      secondaryDca: { word: "Accepted", tone: "success" },
      numberCount: 12,
      importedOn: day(3).toISOString(),
    });
    expect(rows.find((row) => row.campaignId === "CUNKNWN")?.campaign).toBeNull();
  });

  test("leaves out what is gone from Bandwidth unless somebody asks for it", async () => {
    await imported(acme, "CHERE01");
    await imported(acme, "CGONE01", { goneAt: day(5) });
    expect(await idsOf({})).toEqual(["CHERE01"]);
    expect(await idsOf({ gone: "only" })).toEqual(["CGONE01"]);
    expect(await idsOf({ gone: "with" })).toEqual(["CGONE01", "CHERE01"]);
    const { rows, facets } = await list({ gone: "only" });
    expect(rows[0]?.goneAt).toBe(day(5).toISOString());
    expect(facets.gone.map(({ count }) => count)).toEqual([2, 1]);
  });

  test("comes in pages, and a page past its end is the last one", async () => {
    await db().bandwidthCampaign.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        accountId: acme.id,
        campaignId: `CPAGE${String(index).padStart(2, "0")}`,
      })),
    });
    const second = await list({ page: 2 });
    expect([second.total, second.page, second.rows.length]).toEqual([30, 2, 5]);
    expect((await list({ page: 9 })).page).toBe(2);
  });

  test.each([
    ["campaignId", ["CA", "CB", "CC"]],
    ["-campaignId", ["CC", "CB", "CA"]],
    ["importedOn", ["CB", "CA", "CC"]],
    ["-importedOn", ["CA", "CB", "CC"]],
    ["readAt", ["CC", "CA", "CB"]],
    ["-readAt", ["CA", "CC", "CB"]],
  ] as const)("sorted by %s keeps what has no such time for the end", async (sort, ids) => {
    await imported(acme, "CA", { createdOn: day(9), readAt: day(20) });
    await imported(acme, "CB", { createdOn: day(2) });
    await imported(acme, "CC", { readAt: day(10) });
    expect(await idsOf({ sort })).toEqual(ids);
  });
});

describe("a filter", () => {
  beforeEach(async () => {
    await imported(acme, "CREADY1", { description: "Parcel news_letter" });
    await imported(acme, "CWAIT01", { networks: networks({ ATT: "REVIEW", TMO: "APPROVED" }) });
    await imported(acme, "CREJ001", { networks: networks({ TMO: "REJECTED", VZW: "APPROVED" }) });
    await imported(acme, "CDCA001", { secondaryDca: "PENDING" });
    await imported(acme, "CDECL01", { secondaryDca: "DECLINED", declineReason: "Opt-in unclear" });
    await imported(acme, "CEXP001", { status: "EXPIRED" });
  });

  test.each<[string, Partial<ImportQuery>, string[]]>([
    ["campaigns that can take numbers", { state: ["done"] }, ["CREADY1"]],
    ["campaigns that wait", { state: ["moving"] }, ["CDCA001", "CWAIT01"]],
    ["campaigns that need attention", { state: ["attention"] }, ["CDECL01", "CEXP001", "CREJ001"]],
    ["two states at once", { state: ["done", "moving"] }, ["CDCA001", "CREADY1", "CWAIT01"]],
    ["a carrier", { carrier: ["VZW"] }, ["CREJ001"]],
    ["an answer of any carrier", { answer: ["REVIEW", "REJECTED"] }, ["CREJ001", "CWAIT01"]],
    ["an answer of one carrier", { carrier: ["TMO"], answer: ["REVIEW", "REJECTED"] }, ["CREJ001"]],
    ["a declined secondary DCA", { secondaryDca: ["DECLINED"] }, ["CDECL01"]],
    ["no secondary DCA", { secondaryDca: ["NONE"] }, ["CEXP001", "CREADY1", "CREJ001", "CWAIT01"]],
    ["part of an id, whatever its case", { q: "dec" }, ["CDECL01"]],
    ["part of a description", { q: "LETTER" }, ["CREADY1"]],
    ["a sign that means something to a database", { q: "s_l" }, ["CREADY1"]],
    ["filters together", { state: ["attention"], q: "CEX" }, ["CEXP001"]],
  ])("finds %s", async (_, query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  test("counts APPROVED and REGISTERED as one answer", async () => {
    await imported(acme, "CREG001", { networks: networks({ USC: "REGISTERED" }) });
    expect(await idsOf({ carrier: ["USC"], answer: ["APPROVED"] })).toEqual(["CREG001"]);
  });

  test("offers its options with how many there are under the other filters", async () => {
    const { facets } = await list({ state: ["attention"] });
    expect(facets.state.map(({ label, count }) => [label, count])).toEqual([
      ["Can take numbers", 1],
      ["Waits", 2],
      ["Needs attention", 3],
    ]);
    expect(facets.carrier.map(({ label, count }) => [label, count])).toEqual([
      ["AT&T", 2],
      ["T-Mobile", 3],
      ["Verizon", 1],
    ]);
    expect(facets.answer.map(({ value, count }) => [value, count])).toEqual([
      ["APPROVED", 3],
      ["REVIEW", 0],
      ["REJECTED", 1],
      ["SUSPENDED", 0],
    ]);
    expect(facets.secondaryDca.map(({ value, count }) => [value, count])).toEqual([
      ["PENDING", 0],
      ["ACCEPTED", 0],
      ["DECLINED", 1],
      ["NONE", 2],
    ]);
  });
});

test("a carrier's count is of the answer that is asked for, and the other way round", async () => {
  await imported(acme, "CREJ001", { networks: networks({ TMO: "REJECTED", VZW: "APPROVED" }) });
  const rejected = await list({ answer: ["REJECTED"] });
  expect(rejected.facets.carrier.map(({ value, count }) => [value, count])).toEqual([
    ["TMO", 1],
    ["VZW", 0],
  ]);
  const verizon = await list({ carrier: ["VZW"] });
  expect(verizon.facets.answer.filter(({ count }) => count !== 0).map(({ value }) => value)).toEqual([
    "APPROVED",
  ]);
});

test("the state is the same in the database's words and in the domain's, for whatever Bandwidth may say", async () => {
  const answers = ["REVIEW", "APPROVED", "REGISTERED", "REJECTED", "SUSPENDED", "SOMETHING"];
  const carriers = [
    [],
    ...answers.map((status) => networks({ ATT: status })),
    ...answers.flatMap((one) => answers.map((two) => networks({ ATT: one, TMO: two }))),
  ];
  const records = [null, "ACTIVE", "EXPIRED", "SOMETHING"].flatMap((status) =>
    [null, "PENDING", "ACCEPTED", "DECLINED", "SOMETHING"].flatMap((secondaryDca) =>
      carriers.map((each) => ({ status, secondaryDca, networks: each })),
    ),
  );
  await db().bandwidthCampaign.createMany({
    data: records.map((record, index) => ({ accountId: acme.id, campaignId: String(index), ...record })),
  });
  const rows = await db().$queryRaw<{ campaignId: string; state: string }[]>(
    Prisma.sql`select "campaignId", ${importState} as state from "BandwidthCampaign"`,
  );
  const states = new Map(rows.map(({ campaignId, state }) => [campaignId, state]));
  const wrong = records.flatMap((record, index) => {
    const { state } = importStanding({ ...record, declineReason: null });
    return states.get(String(index)) === state ? [] : [{ record, state }];
  });
  expect(records).toHaveLength(860);
  expect(wrong).toEqual([]);
});

describe("the download", () => {
  test("holds every row of the filter in the list's order, over many pages", async () => {
    await db().bandwidthCampaign.createMany({
      data: Array.from({ length: 1_203 }, (_, index) => ({
        accountId: acme.id,
        campaignId: `C${String(index).padStart(6, "0")}`,
        status: index % 2 === 0 ? "ACTIVE" : "EXPIRED",
        networks: allApproved,
      })),
    });
    const ids: string[] = [];
    for await (const row of exportImports(viewer, { ...whole, sort: "-campaignId", state: ["done"] }))
      ids.push(row["Campaign ID"] ?? "");
    expect(ids).toHaveLength(602);
    expect(ids.slice(0, 2)).toEqual(["C001202", "C001200"]);
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  test("says in words what is not known", async () => {
    await imported(acme, "CNEW001", { status: null, networks: [], secondaryDca: null });
    const { value } = await exportImports(viewer, { ...whole }).next();
    expect(value).toMatchObject({
      "Campaign ID": "CNEW001",
      State: "Not read yet",
      "TCR Status at Bandwidth": "not read yet",
      "Secondary DCA": "Not asked",
      Numbers: "not counted yet",
    });
  });
});

describe("how old the list is", () => {
  test("an account without a connection has nothing to read from", async () => {
    expect((await list()).source).toBeNull();
    await expect(refreshBandwidth(personOf(acme))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a User may have it read again, a Viewer is told who may", async () => {
    await connected(acme, { listReadAt: day(1), problem: "Bandwidth did not answer." });
    const asked = await list();
    expect(asked.source).toMatchObject({
      listReadAt: day(1).toISOString(),
      reading: false,
      problem: "Bandwidth did not answer.",
    });
    expect(asked.source?.refreshReasons.join()).toContain("User or Manager");
    await expect(refreshBandwidth(viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const user = personOf(acme, "USER");
    expect(await refreshBandwidth(user)).toEqual({ started: true });
    expect((await list({}, { ...user, now: new Date() })).source).toMatchObject({
      reading: true,
      refreshReasons: [],
    });
  });

  test("asking while it is being read, or within a minute, starts nothing; a next try is not waited for", async () => {
    const user = personOf(acme, "USER");
    const ahead = new Date(user.now.getTime() + 600_000);
    await connected(acme, { listReadAt: day(1), dueAt: ahead });
    expect((await list()).source).toMatchObject({ reading: true });
    expect(await refreshBandwidth(user)).toEqual({ started: false });
    await db().bandwidthConnection.updateMany({ data: { dueAt: null, listReadAt: user.now } });
    expect(await refreshBandwidth(user)).toEqual({ started: false });
    const data = { dueAt: ahead, problem: "Bandwidth did not answer." };
    await db().bandwidthConnection.updateMany({ data });
    expect((await list()).source).toMatchObject({ reading: false });
    expect(await refreshBandwidth(user)).toEqual({ started: true });
    expect((await list()).source?.problem).toBeNull();
  });

  test("another company's connection is not touched", async () => {
    await connected(other, { listReadAt: day(1) });
    await connected(acme, { listReadAt: day(1) });
    await refreshBandwidth(personOf(acme, "USER"));
    const row = await db().bandwidthConnection.findUniqueOrThrow({ where: { accountId: other.id } });
    expect(row.dueAt).toBeNull();
  });
});
