import type { Hono } from "hono";
import { z } from "zod";
import {
  MNO_STATES,
  ORDER_OUTCOMES,
  SECONDARY_OUTCOMES,
  SHARE_OUTCOMES,
  type Account,
  type ImportedCampaign,
  type SecondaryAnswer,
} from "../bandwidth/entities";
import { tenDigits } from "../bandwidth/rules/order-request";
import type { Sandbox } from "../sandbox";
import { bandwidthAccountView, bandwidthCampaignView, bandwidthOrderView } from "./bandwidth-view";
import { BadRequest, bodyOf } from "./body";

/** The strings of Bandwidth: what is enabled, how things go from now on, what its people do by hand. */
export function bandwidthControls(app: Hono, { bandwidth, clock }: Sandbox): void {
  const { store, tick } = bandwidth;

  const accountOf = (company: string): Account => {
    const account = store.account(company);
    if (!account) throw new BadRequest(`company: ${company} has no account at Bandwidth`);
    return account;
  };

  const campaignOf = (id: string): ImportedCampaign => {
    const found = store.campaigns().findLast(({ campaignId }) => campaignId === id);
    if (!found) throw new BadRequest(`Campaign ${id} is not at Bandwidth`, 404);
    return found;
  };

  app.post("/bandwidth/accounts", async (c) => {
    const { company, numbers, removeNumbers, revokeTokens, nnid, numberErrors, ...behaviour } = await bodyOf(
      c,
      change,
    );
    const account = accountOf(company);
    const given = Object.fromEntries(Object.entries(behaviour).filter(([, value]) => value !== undefined));
    const gone = new Set(removeNumbers);
    store.putAccount({
      ...account,
      nnid: nnid ?? account.nnid,
      behaviour: {
        ...account.behaviour,
        ...given,
        numberErrors: withErrors(account.behaviour.numberErrors, numberErrors ?? {}),
      },
      lines: Object.fromEntries(Object.entries(account.lines).filter(([number]) => !gone.has(number))),
    });
    store.addNumbers(company, numbers ?? []);
    if (revokeTokens) store.revokeTokens(company);
    tick();
    return c.json(bandwidthAccountView(accountOf(company)));
  });

  app.get("/bandwidth/accounts/:company", (c) => {
    tick();
    return c.json(bandwidthAccountView(accountOf(c.req.param("company"))));
  });

  app.get("/bandwidth/orders/:id", (c) => {
    tick();
    const order = store.order(c.req.param("id"));
    if (!order) throw new BadRequest(`Order ${c.req.param("id")} is not at Bandwidth`, 404);
    return c.json(bandwidthOrderView(order));
  });

  app.get("/bandwidth/campaigns/:id", (c) =>
    c.json(bandwidthCampaignView(campaignOf(c.req.param("id")), clock.now())),
  );

  app.patch("/bandwidth/campaigns/:id", async (c) => {
    const wanted = await bodyOf(c, intervention);
    const record = campaignOf(c.req.param("id"));
    const now = clock.now();
    const changed: ImportedCampaign = {
      ...record,
      mno: withStates(record.mno, wanted.mno ?? {}),
      approvedAt: wanted.approved === undefined ? record.approvedAt : wanted.approved ? now : null,
      secondary:
        wanted.secondary === undefined
          ? record.secondary
          : secondaryOf(wanted.secondary, wanted.reason ?? null, now),
    };
    store.putCampaign(changed);
    return c.json(bandwidthCampaignView(changed, now));
  });
}

/** Null takes away what was ordered before. */
function merged<T>(known: Record<string, T>, wanted: Record<string, T | null>): Record<string, T> {
  return Object.fromEntries(
    Object.entries({ ...known, ...wanted }).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}
const withStates = merged<ImportedCampaign["mno"][string]>;
const withErrors = merged<Account["behaviour"]["numberErrors"][string]>;

function secondaryOf(
  wanted: "PENDING" | "ACCEPTED" | "DECLINED" | null,
  reason: string | null,
  now: number,
): SecondaryAnswer | null {
  if (wanted === null) return null;
  if (wanted === "PENDING") return { answer: "ACCEPTED", reason: null, at: null };
  return { answer: wanted, reason, at: now };
}

/** Numbers are taken with the country's digit or without. */
const number = z.string().transform((text, context) => {
  const digits = tenDigits(text);
  if (digits !== null) return digits;
  context.addIssue({ code: "custom", message: "must be a North American number" });
  return z.NEVER;
});
const milliseconds = z.number().min(0).optional();
const times = z.number().int().min(0).optional();
const change = z.object({
  company: z.string(),
  nnid: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** Numbers that become its own, or leave it. */
  numbers: z.array(number).optional(),
  removeNumbers: z.array(number).optional(),
  /** Per number what its orders fail with; null lets them succeed again. */
  numberErrors: z
    .record(number, z.object({ code: z.string(), description: z.string() }).nullable())
    .optional(),
  revokeTokens: z.boolean().optional(),
  importFeature: z.boolean().optional(),
  campaignRole: z.boolean().optional(),
  nnidPermission: z.boolean().optional(),
  basicAccepted: z.boolean().optional(),
  tokenSeconds: z.number().int().min(1).optional(),
  acceptance: z.enum(SHARE_OUTCOMES).optional(),
  acceptMs: milliseconds,
  declineReason: z.string().min(1).optional(),
  reviewMs: z.number().min(0).nullable().optional(),
  secondary: z.enum(SECONDARY_OUTCOMES).optional(),
  secondaryMs: milliseconds,
  tcrFailures: times,
  tcrTooMany: times,
  processMs: milliseconds,
  completeMs: milliseconds,
  orders: z.enum(ORDER_OUTCOMES).optional(),
  mnoShape: z.enum(["grouped", "separate"]).optional(),
  totalCount: z.boolean().optional(),
  notificationDelayMs: milliseconds,
  loseNotifications: times,
  duplicateNotifications: times,
});
const intervention = z.object({
  mno: z.record(z.string().regex(/^\d+$/), z.enum(MNO_STATES).nullable()).optional(),
  approved: z.boolean().optional(),
  secondary: z.enum(["PENDING", "ACCEPTED", "DECLINED"]).nullable().optional(),
  reason: z.string().optional(),
});
