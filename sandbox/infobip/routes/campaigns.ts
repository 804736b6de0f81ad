import { z } from "zod";
import { newUuid } from "../../core/ids";
import type { InfobipCampaign } from "../entities";
import { InfobipRefusal, refuseField } from "../errors";
import { refuseNumbers } from "./numbers";
import { checkMigrate } from "../rules/migrate";
import {
  accountOf,
  bodyOf,
  envelope,
  pageOf,
  type InfobipApp,
  type InfobipContext,
  type InfobipParts,
} from "./context";
import { campaignView, migratedView, networkStatuses, numbersView, poolView } from "./views";

const ROOT = "/number-registration/1";
const TYPE = "EXTERNAL_TEN_DIGIT_LONG_CODE";
const NUMBERS_AT_ONCE = 200;

const number = z.string("must be text").regex(/^1\d{10}$/, "must be 11 digits that begin with 1");

const migrateRequest = z.object({
  name: z
    .string("must not be null")
    .min(1, "must not be blank")
    .max(30, "must not be longer than 30 characters")
    .regex(/^[A-Za-z0-9_ ]*$/, "may hold letters, digits, underscores and blanks only"),
  externalCampaignId: z.string("must not be null").min(1, "must not be blank"),
  numberPoolID: z.string().nullish(),
  numbers: z
    .array(number, "must not be null")
    .min(1, "must not be empty")
    .max(NUMBERS_AT_ONCE, `must not hold more than ${String(NUMBERS_AT_ONCE)} numbers`),
  isClientManageNnid: z.boolean("must not be null"),
});
const addRequest = z.object({ numbers: z.array(number).min(1).max(5_000) });

function load(parts: InfobipParts, c: InfobipContext): InfobipCampaign {
  const campaign = parts.store.campaign(c.req.param("id") ?? "");
  if (campaign?.company !== c.env.company) throw new InfobipRefusal(404, {}, "Campaign not found");
  return campaign;
}

export function campaignRoutes(app: InfobipApp, parts: InfobipParts): void {
  const { store, clock } = parts;

  app.post(`${ROOT}/campaigns/migrate`, async (c) => {
    const account = accountOf(parts, c);
    if (!account.behaviour.migrateEnabled)
      throw new InfobipRefusal(403, {}, "Campaign migration is not enabled for this account");
    const request = await bodyOf(c, migrateRequest);
    const { pool } = checkMigrate({
      account,
      request,
      campaign: parts.registry.store.campaign(request.externalCampaignId),
      others: store.campaigns(account.company),
    });
    const now = clock.now();
    const campaign: InfobipCampaign = {
      id: newUuid(parts.random, (id) => store.campaign(id) !== undefined),
      company: account.company,
      name: request.name,
      externalCampaignId: request.externalCampaignId,
      stage: "IN_MIGRATION",
      createdDate: now,
      lastModifiedDate: now,
      feedback: null,
      numbers: [...new Set(request.numbers)],
      poolId: pool?.numberPoolId ?? null,
      networks: {},
      steps: parts.progress.plan(account, now),
    };
    store.putCampaign(campaign);
    return c.json(migratedView(campaign));
  });

  app.get(`${ROOT}/campaigns`, (c) => {
    const { id, type, nameLike, stage, number: holds } = c.req.query();
    const found = store
      .campaigns(c.env.company)
      .filter(
        (campaign) =>
          (id === undefined || campaign.id === id) &&
          (type === undefined || type === TYPE) &&
          (stage === undefined || campaign.stage === stage) &&
          (nameLike === undefined || campaign.name.toLowerCase().includes(nameLike.toLowerCase())) &&
          (holds === undefined || campaign.numbers.includes(holds)),
      )
      .sort((a, b) => b.createdDate - a.createdDate);
    return c.json(
      envelope(found, pageOf(c, { name: "size", usual: 20, most: 2_000 }), campaignView(accountOf(parts, c))),
    );
  });

  app.get(`${ROOT}/campaigns/:id`, (c) => c.json(campaignView(accountOf(parts, c))(load(parts, c))));
  app.get(`${ROOT}/campaigns/:id/numbers`, (c) => c.json(numbersView(load(parts, c))));
  app.get(`${ROOT}/campaigns/:id/network-statuses`, (c) => c.json(networkStatuses(load(parts, c))));

  app.post(`${ROOT}/campaigns/:id/add-numbers`, async (c) => {
    const { numbers } = await bodyOf(c, addRequest);
    const campaign = load(parts, c);
    if (campaign.stage !== "REGISTERED")
      throw new InfobipRefusal(400, {}, "The registration of the campaign is not complete");
    const owned = new Set(accountOf(parts, c).numbers.map((each) => each.number));
    const missing = numbers.filter((digits) => !owned.has(digits));
    if (missing.length > 0)
      throw refuseField("numbers", ...missing.map((digits) => `${digits} is not imported`));
    refuseNumbers(accountOf(parts, c), numbers);
    const all = [...new Set([...campaign.numbers, ...numbers])];
    const most = campaign.poolId === null ? 49 : 35_000;
    if (all.length > most) throw refuseField("numbers", `the campaign may hold ${String(most)} numbers`);
    store.putCampaign({ ...campaign, numbers: all, lastModifiedDate: clock.now() });
    return c.body(null, 202);
  });

  app.get(`${ROOT}/number-pools`, (c) => {
    const account = accountOf(parts, c);
    const view = poolView(account, store.campaigns());
    return c.json(envelope(account.pools, pageOf(c, { name: "size", usual: 10, most: 1_000 }), view));
  });
}
