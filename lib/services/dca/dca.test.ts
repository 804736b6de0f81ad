import { afterAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/testing/database";
import { aCampaignOf, anAccount, aPartnerOf, pendingShare } from "@/scripts/testing/people";
import { personOf } from "@/scripts/testing/world";
import { db } from "@/lib/db";
import type { Account, Prisma } from "@/lib/db/generated/client";
import type { DcaRole } from "@/lib/domain/campaign";
import { getCampaign } from "@/lib/services/campaigns";
import { partnerOptions } from "@/lib/services/partners/options";
import type { DcaQuery } from "./dto";
import { exportDcaCampaigns } from "./export";
import { dcaCount, listDcaCampaigns } from "./list";

const database = await createTestDatabase();
afterAll(() => database.drop());

let dca: Account;
beforeEach(async () => {
  dca = await db().account.update({ where: { id: (await anAccount("Summit")).id }, data: { kind: "DCA" } });
  await aPartnerOf(dca, dca.companyId, { kind: "DCA", name: "Summit", mnoIds: [10017, 10035] });
  await aPartnerOf(dca, "DOTHER1", { kind: "DCA", name: "Prairie", mnoIds: [10037] });
  await aPartnerOf(dca, "SDOWN01", { name: "Downstream" });
});

const hop = (from: string, to: string, role: string, more: object = {}) => ({
  from,
  to,
  role,
  status: "ACCEPTED",
  sharedAt: null,
  statusAt: null,
  mnoIds: [],
  ...more,
});

type More = Partial<Prisma.CampaignUncheckedCreateInput>;

/** Asked in a migration, in this role. */
const asked = (role: DcaRole, more: More = {}) =>
  aCampaignOf(dca, {
    ...pendingShare,
    provRole: role,
    cspId: "SACME01",
    brandEin: "US_123456789",
    requestedMnos: [10017, 10037],
    ...more,
  });

/** Accepted in the live chain, with no migration. */
const accepted = (role: DcaRole, more: More = {}) =>
  aCampaignOf(dca, {
    own: false,
    liveUpId: null,
    liveUpStatus: null,
    liveRole: role,
    liveDownId: "SDOWN01",
    liveDownStatus: "ACCEPTED",
    cspId: "SACME01",
    ...more,
  });

const list = (role: DcaRole, query: Partial<DcaQuery> = {}) =>
  listDcaCampaigns(personOf(dca), role, { sort: "expires", page: 1, size: 25, ...query });
const idsOf = async (role: DcaRole, query: Partial<DcaQuery> = {}) =>
  (await list(role, query)).rows.map((row) => row.campaignId).sort();

test("each role has a list of its own, and shows what waits unless told otherwise", async () => {
  const primary = await asked("PRIMARY");
  const secondary = await asked("SECONDARY");
  const done = await accepted("PRIMARY");
  expect(await idsOf("PRIMARY")).toEqual([primary.campaignId]);
  expect(await idsOf("SECONDARY")).toEqual([secondary.campaignId]);
  expect(await idsOf("PRIMARY", { acceptanceStatus: "ACCEPTED" })).toEqual([done.campaignId]);
  expect(await dcaCount(personOf(dca), "PRIMARY")).toBe(1);
});

test("a campaign accepted as secondary and asked for as primary is in both lists, each with its own answer", async () => {
  const both = await asked("PRIMARY", {
    liveRole: "SECONDARY",
    liveDownId: "DOTHER1",
    liveDownStatus: "ACCEPTED",
  });
  const [waiting] = (await list("PRIMARY")).rows;
  expect(waiting).toMatchObject({
    campaignId: both.campaignId,
    acceptanceStatus: "PENDING",
    cnpMigration: true,
  });
  const [settled] = (await list("SECONDARY", { acceptanceStatus: "ACCEPTED" })).rows;
  expect(settled).toMatchObject({
    acceptanceStatus: "ACCEPTED",
    cnpMigration: false,
    downstream: { id: "DOTHER1", name: "Prairie" },
  });
});

test("every filter of the registry's portal narrows the list", async () => {
  const one = await asked("PRIMARY", { brandName: "Harbor Café", useCase: "2FA", brandId: "BAAAAAA" });
  const other = await accepted("PRIMARY", {
    liveDownStatus: "PENDING",
    cspId: "SOTHER1",
    brandEin: "US_987",
    status: "EXPIRED",
  });
  const found: [Partial<DcaQuery>, string][] = [
    [{ ids: [one.campaignId] }, one.campaignId],
    [{ tcrStatus: "EXPIRED" }, other.campaignId],
    [{ useCase: ["2FA"] }, one.campaignId],
    [{ brandId: "baaaaaa" }, one.campaignId],
    [{ brandEin: "us_123" }, one.campaignId],
    [{ csp: ["SOTHER1"] }, other.campaignId],
    [{ brandName: "harbor" }, one.campaignId],
    [{ cnpMigration: true }, one.campaignId],
    [{ cnpMigration: false }, other.campaignId],
    [{ downstreamCnp: ["SDOWN01"], cnpMigration: true }, one.campaignId],
  ];
  for (const [query, id] of found) expect([query, await idsOf("PRIMARY", query)]).toEqual([query, [id]]);
  expect(await idsOf("PRIMARY", { downstreamCnp: ["SNOBODY"] })).toEqual([]);
});

test("what the registry accepted in the name of the DCA is listed apart by role, open or completed since", async () => {
  const completed = await accepted("PRIMARY", { autoAccepted: true });
  const open = await asked("PRIMARY", {
    liveRole: "PRIMARY",
    liveDownId: "SOLDER1",
    liveDownStatus: "ACCEPTED",
    provDownStatus: "ACCEPTED",
    autoAccepted: true,
  });
  const secondary = await accepted("SECONDARY", { autoAccepted: true });
  const byHand = await accepted("PRIMARY");
  const auto = async (role: DcaRole, query: Partial<DcaQuery> = {}) =>
    idsOf(role, { view: "auto", acceptanceStatus: "ACCEPTED", ...query });
  expect(await auto("PRIMARY")).toEqual([completed.campaignId, open.campaignId].sort());
  expect(await auto("SECONDARY")).toEqual([secondary.campaignId]);
  expect(await auto("PRIMARY", { cnpMigration: true })).toEqual([open.campaignId]);
  expect(await auto("PRIMARY", { cnpMigration: false })).toEqual([completed.campaignId]);
  expect(await auto("PRIMARY", { downstreamCnp: ["SOLDER1"] })).toEqual([]);
  expect(await idsOf("PRIMARY", { acceptanceStatus: "ACCEPTED" })).toContain(byHand.campaignId);
  const { rows, facets } = await list("PRIMARY", { view: "auto" });
  expect(rows.map((row) => row.acceptanceStatus)).toEqual(["ACCEPTED", "ACCEPTED"]);
  expect(facets.acceptanceStatus.find((facet) => facet.value === "auto")?.count).toBe(2);
});

test("counts beside the filters are those of the rows that they would show", async () => {
  await asked("PRIMARY");
  await asked("PRIMARY", { cspId: "SOTHER1" });
  await accepted("PRIMARY");
  const { facets } = await list("PRIMARY");
  expect(facets.acceptanceStatus.map((facet) => [facet.value, facet.count])).toEqual([
    ["PENDING", 2],
    ["ACCEPTED", 1],
    ["DECLINED", 0],
    ["auto", 0],
  ]);
  expect(facets.csp.map((facet) => [facet.value, facet.count])).toEqual([
    ["SACME01", 1],
    ["SOTHER1", 1],
  ]);
  expect(facets.downstreamCnp).toEqual([{ value: "SDOWN01", label: "Downstream", count: 2 }]);
});

test("a row says which networks this DCA reaches, which another one does, and which nobody", async () => {
  await asked("PRIMARY", { requestedMnos: [10017, 10037, 10038] });
  const [row] = (await list("PRIMARY")).rows;
  expect(row?.networks?.map(({ name, by }) => [name, by?.me ?? null])).toEqual([
    ["AT&T", true],
    ["US Cellular", null],
    ["Verizon Wireless", null],
  ]);
  await accepted("PRIMARY");
  const [unread] = (await list("PRIMARY", { acceptanceStatus: "ACCEPTED" })).rows;
  expect(unread?.networks).toBeNull();
});

test("the warning names the secondary that still holds the request of the old chain", async () => {
  await asked("PRIMARY", {
    liveRole: "PRIMARY",
    liveDownId: "SDOWN01",
    liveDownStatus: "ACCEPTED",
    liveUpId: "DOTHER1",
    liveUpStatus: "PENDING",
  });
  const [row] = (await list("PRIMARY")).rows;
  expect(row?.holds).toEqual({ id: "DOTHER1", name: "Prairie" });
});

test("the picker of a secondary offers DCAs only, with what each reaches", async () => {
  const { campaignId } = await asked("PRIMARY");
  const { partners } = await partnerOptions(personOf(dca), {
    campaignIds: [campaignId],
    purpose: "secondary",
  });
  expect(partners).toMatchObject([{ id: "DOTHER1", usable: true, reaches: ["US Cellular"] }]);
});

test("the details hold the whole chain, with primary and secondary told apart", async () => {
  const { campaignId } = await asked("SECONDARY", {
    provDownId: "DOTHER1",
    provChain: [
      hop("SACME01", "SDOWN01", "CNP"),
      hop("SDOWN01", "DOTHER1", "PRIMARY"),
      hop("DOTHER1", dca.companyId, "SECONDARY", { status: "PENDING" }),
    ],
  });
  const detail = await getCampaign(personOf(dca), campaignId);
  expect(detail?.chain.provisional?.map((node) => [node.role, node.name, node.me])).toEqual([
    ["CSP", "SACME01", false],
    ["CNP", "Downstream", false],
    ["DCA1", "Prairie", false],
    ["DCA2", "Summit", true],
  ]);
  expect(detail?.chain.existing).toBeNull();
  expect(detail?.dca).toMatchObject({ role: "SECONDARY", pendingRole: "SECONDARY", csp: { id: "SACME01" } });
});

test("a DCA of both chains sees of the old one its own neighbors, whatever has been stored", async () => {
  const { campaignId } = await asked("PRIMARY", {
    liveRole: "PRIMARY",
    liveDownId: "SFORMER",
    liveDownStatus: "ACCEPTED",
    liveChain: [hop("SACME01", "SSECRET", "CNP"), hop("SFORMER", dca.companyId, "PRIMARY")],
    provChain: [hop("SDOWN01", dca.companyId, "PRIMARY", { status: "PENDING" })],
  });
  const detail = await getCampaign(personOf(dca), campaignId);
  expect(detail?.chain.existing?.map((node) => node.id)).toEqual(["SFORMER", dca.companyId]);
  expect(JSON.stringify(detail)).not.toContain("SSECRET");
});

test("a download holds what the list shows, in the words of its role", async () => {
  const { campaignId } = await asked("SECONDARY", { provDownId: "DOTHER1" });
  const rows = [];
  const query = { sort: "expires", page: 1, size: 25 } as const;
  for await (const row of exportDcaCampaigns(personOf(dca), "SECONDARY", query)) rows.push(row);
  expect(rows).toMatchObject([
    { "Campaign ID": campaignId, "Primary DCA": "Prairie", "Brand Universal EIN": "US_123456789" },
  ]);
});

test("another company's requests are in no list, count or download", async () => {
  await asked("PRIMARY");
  const stranger = personOf(await anAccount("Stranger"));
  const query = { sort: "expires", page: 1, size: 25 } as const;
  expect((await listDcaCampaigns(stranger, "PRIMARY", query)).total).toBe(0);
  expect(await dcaCount(stranger, "PRIMARY")).toBe(0);
  const rows = [];
  for await (const row of exportDcaCampaigns(stranger, "PRIMARY", query)) rows.push(row);
  expect(rows).toEqual([]);
});
