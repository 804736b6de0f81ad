import type { Hono } from "hono";
import { z } from "zod";
import { newId } from "../core/ids";
import { readyChain, registered } from "../scenarios/chain";
import type { Sandbox } from "../sandbox";
import { CAMPAIGN_STATUSES, MNO_STATUSES, type Brand, type Campaign, type Company } from "../tcr/entities";
import { ATT, T_MOBILE } from "../tcr/networks";
import { campaignNotice } from "../tcr/rules/events";
import { changeStatus, liftSuspensions, reportNetwork, suspendByDca } from "../tcr/rules/operations";
import { USECASES } from "../tcr/usecases";
import { BadRequest, bodyOf } from "./body";
import { campaignView } from "./campaign-view";

export function campaignControls(app: Hono, sandbox: Sandbox): void {
  const { registry } = sandbox;
  const { store } = registry;

  app.post("/campaigns", async (c) => {
    const wanted = await bodyOf(c, sketch);
    const parties = partiesOf(sandbox, wanted.chain);
    const campaignId =
      wanted.campaignId ?? newId(sandbox.random, "C", (id) => store.campaign(id) !== undefined);
    if (store.campaign(campaignId)) throw new BadRequest(`campaignId: ${campaignId} exists already`);
    const [owner, ...rest] = parties;
    const usecase = wanted.usecase ?? "MIXED";
    const base: Campaign = {
      campaignId,
      cspId: owner.id,
      brandId: brandFor(sandbox, owner, usecase).brandId,
      resellerId: null,
      status: "ACTIVE",
      createDate: registry.clock.now(),
      endDate: null,
      usecase,
      subUsecases: usecase === "MIXED" ? ["CUSTOMER_CARE", "MARKETING"] : [],
      referenceId: null,
      autoRenewal: true,
      mock: wanted.mock ?? false,
      texts: {},
      mnoIds: wanted.mnoIds ?? [ATT, T_MOBILE],
      mno: {},
      suspendedBy: [],
      phones: wanted.phones ?? [],
      existing: [],
      provisional: null,
      migrations: [],
    };
    const existing = readyChain(base, rest, {
      pending: wanted.pending ?? [],
      sharedAt: base.createDate,
      quick: true,
    });
    const campaign = { ...base, existing };
    registry.impose({ ...campaign, mno: registered(campaign) }, (facts) => ({
      campaign: facts.campaign,
      events: wanted.announce ? [campaignNotice(facts, owner.id, "CAMPAIGN_ADD", {})] : [],
    }));
    return c.json({ campaignId });
  });

  app.get("/campaigns/:id", (c) => c.json(campaignView(load(sandbox, c.req.param("id")))));

  app.patch("/campaigns/:id", async (c) => {
    const wanted = await bodyOf(c, patch);
    let campaign = load(sandbox, c.req.param("id"));
    const { suspendedBy, status } = wanted;
    for (const [network, state] of Object.entries(wanted.mno ?? {}))
      campaign = registry.impose(campaign, (facts) => reportNetwork(facts, Number(network), state));
    if (suspendedBy === null) campaign = registry.impose(campaign, liftSuspensions);
    else if (typeof suspendedBy === "number")
      campaign = registry.impose(campaign, (facts) => reportNetwork(facts, suspendedBy, "SUSPENDED"));
    else if (suspendedBy !== undefined)
      campaign = registry.impose(campaign, (facts) => suspendByDca(facts, suspendedBy));
    if (status) campaign = registry.impose(campaign, (facts) => changeStatus(facts, status));
    return c.json(campaignView(campaign));
  });
}

const id = z.string().regex(/^[A-Z0-9]{2,16}$/);
const sketch = z.object({
  campaignId: id.optional(),
  chain: z.array(id).min(1),
  mnoIds: z.array(z.number().int()).min(1).optional(),
  usecase: z.enum(Object.keys(USECASES) as [string, ...string[]]).optional(),
  mock: z.boolean().optional(),
  phones: z.array(z.string().regex(/^1\d{10}$/)).optional(),
  pending: z.array(z.number().int().min(0)).optional(),
  /** Whether its owner is told, as of one that was just registered; else it was there all along. */
  announce: z.boolean().optional(),
});
const patch = z.object({
  suspendedBy: z.union([z.number().int(), z.string(), z.null()]).optional(),
  status: z.enum(CAMPAIGN_STATUSES).optional(),
  mno: z.record(z.string().regex(/^\d+$/), z.enum(MNO_STATUSES)).optional(),
});

function load(sandbox: Sandbox, campaignId: string): Campaign {
  sandbox.registry.expire();
  const campaign = sandbox.registry.store.campaign(campaignId);
  if (!campaign) throw new BadRequest(`Campaign ${campaignId} does not exist`, 404);
  return campaign;
}

function partiesOf(sandbox: Sandbox, chain: string[]): [Company, ...Company[]] {
  const parties = chain.map((party) => {
    const company = sandbox.registry.store.companies.get(party);
    if (!company) throw new BadRequest(`chain: ${party} does not exist`);
    return company;
  });
  const [owner, ...rest] = parties;
  if (owner?.kind !== "CSP") throw new BadRequest("chain: the first has to be a CSP");
  const firstDca = parties.findIndex((party) => party.kind === "DCA");
  if (firstDca !== -1 && parties.slice(firstDca).some((party) => party.kind !== "DCA"))
    throw new BadRequest("chain: only DCAs may follow a DCA");
  if (new Set(chain).size !== chain.length) throw new BadRequest("chain: a company can be in it only once");
  return [owner, ...rest];
}

/** A company without a brand gets one, so that a campaign can be made for anyone. */
function brandFor({ registry, random }: Sandbox, owner: Company, usecase: string): Brand {
  const sole = usecase === "SOLE_PROPRIETOR";
  const known = [...registry.store.brands.values()].find(
    (brand) => brand.cspId === owner.id && (brand.entityType === "SOLE_PROPRIETOR") === sole,
  );
  if (known) return known;
  const domain = `${owner.id.toLowerCase()}.example`;
  const brand: Brand = {
    brandId: newId(random, "B", (candidate) => registry.store.brands.has(candidate)),
    cspId: owner.id,
    displayName: `${owner.name} Customer`,
    companyName: `${owner.name} Customer Inc.`,
    entityType: sole ? "SOLE_PROPRIETOR" : "PRIVATE_PROFIT",
    identityStatus: "VERIFIED",
    status: "ACTIVE",
    ein: "900000001",
    website: `https://${domain}`,
    email: `hello@${domain}`,
    phone: "+15550100100",
    vertical: "RETAIL",
    createDate: registry.clock.now(),
    mock: false,
  };
  registry.store.putBrand(brand);
  return brand;
}
