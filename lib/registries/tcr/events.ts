import { z } from "zod";

/** Event names by category (tcr.md 14.2). The set is open: an unknown one is stored and shown raw. */
export const eventsByCategory = {
  CAMPAIGN: [
    "CAMPAIGN_ADD",
    "CAMPAIGN_BILLED",
    "CAMPAIGN_DCA_COMPLETE",
    "CAMPAIGN_EXPIRED",
    "CAMPAIGN_NUDGE",
    "CAMPAIGN_RESUBMISSION",
    "CAMPAIGN_UPDATE",
    "CAMPAIGN_SHARE_ADD",
    "CAMPAIGN_SHARE_ACCEPT",
    "CAMPAIGN_SHARE_DELETE",
    "CAMPAIGN_DCA2_SHARE_ADD",
    "CAMPAIGN_DCA2_SHARE_ACCEPT",
    "CAMPAIGN_DCA2_SHARE_DELETE",
    "CNP_MIGRATION_COMPLETE",
    "CNP_MIGRATION_CANCEL",
    "CNP_MIGRATION_PORT_OUT",
    "MNO_CAMPAIGN_OPERATION_APPROVED",
    "MNO_CAMPAIGN_OPERATION_REJECTED",
    "MNO_CAMPAIGN_OPERATION_REVIEW",
    "MNO_CAMPAIGN_OPERATION_SUSPENDED",
    "MNO_CAMPAIGN_OPERATION_UNSUSPENDED",
    "MNO_RECEIVED_BRAND_UPDATE",
  ],
  BRAND: [
    "BRAND_ADD",
    "BRAND_DELETE",
    "BRAND_UPDATE",
    "BRAND_REVET",
    "BRAND_IDENTITY_STATUS_UPDATE",
    "BRAND_IDENTITY_VET_UPDATE",
    "BRAND_SCORE_UPDATE",
    "BRAND_APPEAL_ADD",
    "BRAND_APPEAL_COMPLETE",
    "BRAND_MOCK_OTP",
    "BRAND_OTP_VERIFIED",
  ],
  CSP: ["CSP_ACTIVE", "CSP_APPROVE", "CSP_SUSPEND"],
  VETTING: [
    "EVP_REPORT_EXPIRE",
    "EVP_REPORT_EXPRESS_MAIL",
    "EVP_REPORT_FAIL",
    "EVP_REPORT_IMPORT",
    "EVP_REPORT_SCORE",
    "EVP_REPORT_UNSCORE",
    "EVP_REPORT_UPDATE",
  ],
  INCIDENCE: ["MNO_COMPLAINT"],
} as const;

export const eventCategories = ["CAMPAIGN", "BRAND", "CSP", "VETTING", "INCIDENCE"] as const;

export const eventNames: readonly string[] = eventCategories.flatMap((category) => [
  ...eventsByCategory[category],
]);

export const isKnownEvent = (eventType: string): boolean => eventNames.includes(eventType);

/** A test event may hold nothing but its type and a campaign, and so may a real one (tcr.md 14.1). */
const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);

export const eventWire = z.object({
  eventType: z.string().min(1),
  campaignId: text,
  brandId: text,
  brandName: text,
  cspId: text,
  cspName: text,
  cnpId: text,
  dcaId: text,
  dcaName: text,
  actorId: text,
  description: text,
  mnoId: z.coerce.number().int().nullish().catch(null),
  mnoName: text,
  nudgeIntent: text,
  cnpMigration: flag,
  previouslyAccepted: flag,
  mock: flag,
});

/**
 * `cnpId` and `dcaId` change their meaning from event to event, so nothing may be decided by them:
 * read the campaign's sharing again (tcr.md 14.3).
 */
export type TcrEvent = {
  eventType: string;
  known: boolean;
  campaignId: string | null;
  brandId: string | null;
  brandName: string | null;
  cspId: string | null;
  cnpId: string | null;
  dcaId: string | null;
  dcaName: string | null;
  actorId: string | null;
  description: string | null;
  /** The decliner's or canceler's words, cut out of the description. */
  explanation: string | null;
  mnoId: number | null;
  mnoName: string | null;
  nudgeIntent: string | null;
  cnpMigration: boolean;
  previouslyAccepted: boolean;
  mock: boolean;
};

/** Reasons exist only inside the description, after one of these words (tcr.md 14.3). */
export const explanationOf = (description: string | null): string | null => {
  const found = /\b(?:Explanation|Reason):\s*(\S.*)$/s.exec(description ?? "");
  return found?.[1]?.trim() ?? null;
};

const parseBody = (body: unknown): unknown => {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
};

/** Takes the raw body or parsed JSON; null when it is not an event at all. */
export const parseEvent = (body: unknown): TcrEvent | null => {
  const parsed = eventWire.safeParse(parseBody(body));
  if (!parsed.success) return null;
  const event = parsed.data;
  const description = event.description ?? null;
  return {
    eventType: event.eventType,
    known: isKnownEvent(event.eventType),
    campaignId: event.campaignId ?? null,
    brandId: event.brandId ?? null,
    brandName: event.brandName ?? null,
    cspId: event.cspId ?? null,
    cnpId: event.cnpId ?? null,
    dcaId: event.dcaId ?? null,
    dcaName: event.dcaName ?? null,
    actorId: event.actorId ?? null,
    description,
    explanation: explanationOf(description),
    mnoId: event.mnoId ?? null,
    mnoName: event.mnoName ?? null,
    nudgeIntent: event.nudgeIntent ?? null,
    cnpMigration: event.cnpMigration ?? false,
    previouslyAccepted: event.previouslyAccepted ?? false,
    mock: event.mock ?? false,
  };
};
