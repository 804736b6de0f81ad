import { afterAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, aPartnerOf, openMigration, pendingShare } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import { type Role, roles } from "@/lib/domain/roles";
import { getCampaign, listCampaigns, listInbox } from "./campaigns";
import type { ServiceContext } from "./context";
import { ServiceError } from "./errors";
import { refreshCampaign, refreshMirror } from "./mirror/refresh";
import { cancelMigrations } from "./migrations/cancel";
import { initiateMigrations } from "./migrations/initiate";
import { preflight } from "./migrations/preflight";
import { getOperations } from "./operations/get";
import { resolveReview } from "./operations/resolve-review";
import { partnerOptions } from "./partners/options";
import { declineShares } from "./shares/decline";
import { electShares } from "./shares/elect";
import { shareCampaigns } from "./shares/share";

const database = await createTestDatabase();
const acme = await anAccount("Acme");
const stranger = await anAccount("Stranger");
for (const account of [acme, stranger]) await aPartnerOf(account, "SNEWUP1");
afterAll(() => database.drop());

type Verb = {
  name: string;
  /** Roles that may use it. */
  may: Role[];
  /** A campaign of the given account on which it is allowed. */
  campaign: Parameters<typeof aCampaignOf>[1];
  run: (ctx: ServiceContext, campaignId: string) => Promise<unknown>;
};

const registry: Role[] = ["USER", "MANAGER"];
const everybody: Role[] = [...roles];

const review = async (ctx: ServiceContext, campaignId: string): Promise<unknown> => {
  const owner = await db().campaign.findFirstOrThrow({ where: { campaignId } });
  const data = { accountId: owner.accountId, kind: "initiate", campaignId, args: {}, status: "NEEDS_REVIEW" };
  const row =
    (await db().operation.findFirst({ where: { campaignId } })) ??
    (await db().operation.create({ data: { ...data, requestedBy: "x", correlationId: "x" } }));
  return resolveReview(ctx, { operationId: row.id, outcome: "went-through" });
};

const verbs: Verb[] = [
  {
    name: "initiate",
    may: registry,
    campaign: {},
    run: (ctx, id) => initiateMigrations(ctx, { campaignIds: [id], partnerId: "SNEWUP1" }),
  },
  {
    name: "cancel",
    may: registry,
    campaign: openMigration,
    run: (ctx, id) => cancelMigrations(ctx, { campaignIds: [id], explanation: "" }),
  },
  {
    name: "elect",
    may: registry,
    campaign: pendingShare,
    run: (ctx, id) =>
      electShares(ctx, { campaignIds: [id], upstream: { mode: "partner", partnerId: "SNEWUP1" } }),
  },
  {
    name: "decline",
    may: registry,
    campaign: pendingShare,
    run: (ctx, id) => declineShares(ctx, { campaignIds: [id], categories: ["OTHER"], explanation: "No." }),
  },
  {
    name: "share",
    may: registry,
    campaign: { liveUpId: null, liveUpStatus: null },
    run: (ctx, id) => shareCampaigns(ctx, { campaignIds: [id], partnerId: "SNEWUP1" }),
  },
  { name: "resolve a review", may: registry, campaign: {}, run: review },
  {
    name: "preflight",
    may: everybody,
    campaign: {},
    run: (ctx, id) => preflight(ctx, { action: "initiate", campaignIds: [id], partnerId: null }),
  },
  {
    name: "partner options",
    may: everybody,
    campaign: {},
    run: (ctx, id) => partnerOptions(ctx, { campaignIds: [id], purpose: "initiate" }),
  },
];

const outcome = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ServiceError ? error.code : String(error)),
  );

describe.each(verbs)("$name", ({ may, campaign, run }) => {
  test.each(roles)("by a %s", async (role) => {
    const { campaignId } = await aCampaignOf(acme, campaign);
    const expected = may.includes(role) ? "done" : "FORBIDDEN";
    expect(await outcome(run(personOf(acme, role), campaignId))).toBe(expected);
  });

  test("on another company's campaign finds nothing, whoever asks, and writes nothing", async () => {
    const { campaignId } = await aCampaignOf(acme, campaign);
    for (const role of may)
      expect(await outcome(run(personOf(stranger, role), campaignId))).toBe("NOT_FOUND");
    expect(await db().operation.count({ where: { campaignId, status: "PENDING" } })).toBe(0);
  });
});

describe("reading", () => {
  test("a campaign of another company is simply not found", async () => {
    const { campaignId } = await aCampaignOf(acme);
    expect(await getCampaign(personOf(stranger), campaignId)).toBeNull();
    expect((await getCampaign(personOf(acme, "VIEWER"), campaignId))?.campaignId).toBe(campaignId);
    expect(await outcome(refreshCampaign(personOf(stranger), { campaignId }))).toBe("NOT_FOUND");
  });

  test("lists, counts and operations hold the account's own rows only", async () => {
    const other = await anAccount("Other");
    await aCampaignOf(other, { campaignId: "COTHER1" });
    await aCampaignOf(other, { ...pendingShare, campaignId: "COTHER2" });
    const list = await listCampaigns(personOf(other), { sort: "-registeredOn", page: 1, size: 25 });
    expect(list.rows.map((row) => row.campaignId)).toEqual(["COTHER1"]);
    const inbox = await listInbox(personOf(other), { sort: "expires", page: 1, size: 25 });
    expect(inbox.rows.map((row) => row.campaignId)).toEqual(["COTHER2"]);
    const foreign = await db().operation.findFirstOrThrow({ where: { accountId: acme.id } });
    expect(await getOperations(personOf(other), [foreign.id])).toEqual([]);
  });

  test("a full reading can be asked for by everybody, but not twice at once", async () => {
    expect(await refreshMirror(personOf(stranger, "VIEWER"))).toEqual({ started: true });
    await db().account.update({ where: { id: stranger.id }, data: { syncStartedAt: new Date() } });
    expect(await refreshMirror(personOf(stranger))).toEqual({ started: false });
  });
});
