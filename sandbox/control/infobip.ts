import type { Hono } from "hono";
import { z } from "zod";
import { POOL_STATUSES, STAGES, type Account, type InfobipCampaign } from "../infobip/entities";
import { ownedNumber } from "../infobip/routes/numbers";
import { feedbackOf } from "../infobip/rules/progress";
import type { Sandbox } from "../sandbox";
import { BadRequest, bodyOf } from "./body";
import { infobipAccountView, infobipCampaignView } from "./infobip-view";

/** The strings of Infobip: what is enabled, how its next migrations go, what its people do by hand. */
export function infobipControls(app: Hono, sandbox: Sandbox): void {
  const { store, progress } = sandbox.infobip;

  const accountOf = (company: string): Account => {
    const account = store.account(company);
    if (!account) throw new BadRequest(`company: ${company} has no account at Infobip`);
    return account;
  };

  const campaignOf = (id: string): InfobipCampaign => {
    const found = store.campaign(id) ?? store.campaigns().findLast((each) => each.externalCampaignId === id);
    if (!found) throw new BadRequest(`Campaign ${id} is not at Infobip`, 404);
    return found;
  };

  app.post("/infobip/accounts", async (c) => {
    const { company, apiKey, nnid, pools, numbers, ...behaviour } = await bodyOf(c, change);
    const account = accountOf(company);
    const given = Object.fromEntries(Object.entries(behaviour).filter(([, value]) => value !== undefined));
    const owned = new Set(account.numbers.map(({ number }) => number));
    store.putAccount({
      ...account,
      apiKey: apiKey ?? account.apiKey,
      nnid: nnid ?? account.nnid,
      behaviour: { ...account.behaviour, ...given },
      pools: pools ?? account.pools,
      numbers: [
        ...account.numbers,
        ...(numbers ?? []).filter((number) => !owned.has(number)).map(ownedNumber),
      ],
    });
    return c.json(infobipAccountView(accountOf(company)));
  });

  app.get("/infobip/accounts/:company", (c) => c.json(infobipAccountView(accountOf(c.req.param("company")))));

  app.get("/infobip/campaigns/:id", (c) => {
    progress.run();
    return c.json(infobipCampaignView(campaignOf(c.req.param("id"))));
  });

  app.patch("/infobip/campaigns/:id", async (c) => {
    const { stage, reason } = await bodyOf(c, intervention);
    const campaign = campaignOf(c.req.param("id"));
    const detail = {
      errorCode: "9100",
      description: reason ?? "",
      recommendedAction: "Contact your account manager.",
    };
    const feedback = reason === undefined ? null : feedbackOf(detail, sandbox.clock.now());
    progress.setStage(campaign, stage, feedback);
    return c.json(infobipCampaignView(campaignOf(campaign.id)));
  });
}

const pool = z.object({
  numberPoolId: z.string().min(1),
  numberPoolType: z.enum(["SUB_ID", "CAMPAIGN_ID"]).default("SUB_ID"),
  numberPoolStatus: z.enum(POOL_STATUSES).default("VALID"),
  nnid: z.string().regex(/^\d{6}$/),
  policy: z.enum(["STANDARD", "REDUCED", "M2M"]).default("STANDARD"),
});
const milliseconds = z.number().min(0).optional();
const times = z.number().int().min(0).optional();
const change = z.object({
  company: z.string(),
  apiKey: z.string().min(1).optional(),
  nnid: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** Instead of all that are there. */
  pools: z.array(pool).optional(),
  /** Numbers that become its own, as by an import. */
  numbers: z.array(z.string().regex(/^1\d{10}$/)).optional(),
  importEnabled: z.boolean().optional(),
  migrateEnabled: z.boolean().optional(),
  soleProprietorReady: z.boolean().optional(),
  refusedNumbers: z.array(z.string().regex(/^1\d{10}$/)).optional(),
  errorShape: z.enum(["classic", "platform"]).optional(),
  outcome: z.enum(["register", "reject", "stall"]).optional(),
  rejection: z
    .object({ errorCode: z.string(), description: z.string(), recommendedAction: z.string() })
    .optional(),
  acceptMs: milliseconds,
  registerMs: milliseconds,
  webhookDelayMs: milliseconds,
  loseWebhooks: times,
  duplicateWebhooks: times,
  sendTcrId: z.boolean().optional(),
  hmacHeader: z.string().min(1).optional(),
});
const intervention = z.object({ stage: z.enum(STAGES), reason: z.string().optional() });
